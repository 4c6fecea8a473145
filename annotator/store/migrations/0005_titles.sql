-- What people call documents instead of what import called them: a projection of the log too.

CREATE TABLE titles (
    document INTEGER PRIMARY KEY REFERENCES documents (number),
    title    TEXT NOT NULL
);
