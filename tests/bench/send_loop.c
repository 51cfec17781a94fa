/* The least a fan-out can cost: one thread that calls send() for every socket, and nothing else.
 *
 *   send_loop SOCKETS BYTES ROUNDS  →  prints the sender's CPU time per send, in nanoseconds
 *
 * A child process owns the other ends (TCP over loopback, as the service's sockets are) and reads them.
 */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static void fail(const char *what) { perror(what); exit(1); }

static void read_everything(struct sockaddr_in *address, int sockets, int ready) {
    static char buffer[1 << 16];
    struct epoll_event happened[256];
    int poll = epoll_create1(0);
    for (int i = 0; i < sockets; i++) {
        int end = socket(AF_INET, SOCK_STREAM, 0);
        if (connect(end, (struct sockaddr *)address, sizeof *address)) fail("connect");
        struct epoll_event wanted = {.events = EPOLLIN, .data.fd = end};
        epoll_ctl(poll, EPOLL_CTL_ADD, end, &wanted);
    }
    if (write(ready, "x", 1) != 1) fail("write");
    for (;;) {
        int count = epoll_wait(poll, happened, 256, -1);
        for (int i = 0; i < count; i++)
            if (read(happened[i].data.fd, buffer, sizeof buffer) <= 0) exit(0);
    }
}

int main(int argc, char **argv) {
    if (argc != 4) return 2;
    int sockets = atoi(argv[1]), bytes = atoi(argv[2]), rounds = atoi(argv[3]);
    int one = 1, ready[2], listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    if (bind(listener, (struct sockaddr *)&address, length) || listen(listener, sockets)) fail("listen");
    getsockname(listener, (struct sockaddr *)&address, &length);
    if (pipe(ready)) fail("pipe");
    pid_t reader = fork();
    if (reader == 0) read_everything(&address, sockets, ready[1]);

    int *ends = calloc(sockets, sizeof *ends);
    for (int i = 0; i < sockets; i++) {
        if ((ends[i] = accept(listener, NULL, NULL)) < 0) fail("accept");
        setsockopt(ends[i], IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    }
    char *frame = malloc(bytes), go;
    memset(frame, 'x', bytes);
    if (read(ready[0], &go, 1) != 1) fail("read");

    struct timespec before, after, pause = {.tv_nsec = 5000000};
    long long spent = 0;
    for (int round = 0; round < rounds; round++) {
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
        for (int i = 0; i < sockets; i++)
            if (send(ends[i], frame, bytes, MSG_NOSIGNAL) != bytes) fail("send");
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
        spent += (after.tv_sec - before.tv_sec) * 1000000000LL + after.tv_nsec - before.tv_nsec;
        nanosleep(&pause, NULL);
    }
    printf("%.0f\n", (double)spent / ((double)sockets * rounds));
    kill(reader, SIGTERM);
    return 0;
}
