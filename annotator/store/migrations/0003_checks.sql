-- What the lead mixed into somebody's share to measure them; never in an annotator's own file.

CREATE TABLE checks (
    document  INTEGER NOT NULL REFERENCES documents (number),
    annotator TEXT NOT NULL,
    original  INTEGER REFERENCES documents (number), -- of a hidden repeat; null: gold is known
    PRIMARY KEY (document, annotator)
) WITHOUT ROWID;
CREATE INDEX checks_by_original ON checks (original);
