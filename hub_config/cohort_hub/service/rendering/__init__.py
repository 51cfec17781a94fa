"""An executed notebook → what the reader shows: sanitised HTML per cell, and the files the page needs.

Nothing a notebook says can run on our pages. Text, tables and pictures are cleaned; what only a script can
draw goes into a frame of an origin of its own; everything else is said in words. The classes in the HTML:

    p, table, …                      a Markdown cell; `math inline`, `math block`, `highlight` as in posts
    div.source > pre.highlight       the code of a code cell; `details.source` when its author folded it
    div.output.{text,table,picture,  one output; `stream` also has `stderr`
        stream,error,frame,words}
    p.elsewhere                      a link in place of what would have been fetched from another site

Addresses of files are relative to the reader's page: `<module>/files/<name>`.
"""
