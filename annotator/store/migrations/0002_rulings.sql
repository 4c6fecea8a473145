-- What a lead ruled for all disagreements of one cause: a projection of the log too.

CREATE TABLE rulings (
    cause   TEXT NOT NULL,
    labels  TEXT NOT NULL,                  -- keys of labels, between blanks
    detail  TEXT NOT NULL,                  -- the attribute or relation, else empty
    content TEXT NOT NULL,                  -- JSON, see store/codec.py
    PRIMARY KEY (cause, labels, detail)
) WITHOUT ROWID;
