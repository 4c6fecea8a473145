-- Every schema that an edit put in force, and which edit did: keys of all of them are understood.

DROP TABLE schemas;
CREATE TABLE schemas (
    version INTEGER NOT NULL,               -- counted from 1
    time    TEXT NOT NULL,                  -- of the edit; of two with one version the later counts
    edit    TEXT NOT NULL,
    content TEXT NOT NULL,                  -- JSON, guideline texts included
    PRIMARY KEY (version, time, edit)
) WITHOUT ROWID;
INSERT INTO schemas
SELECT json_extract(g.value, '$.schema.version'), e.time, e.id, json_extract(g.value, '$.schema')
FROM edits e, json_each(e.added) g
WHERE e.added LIKE '%"schema":{%' AND json_type(g.value, '$.schema')='object';
