CREATE TABLE centre (
    id      uuid PRIMARY KEY,
    name    text NOT NULL,
    town    text NOT NULL,
    version integer NOT NULL
);

CREATE TABLE provider (
    id      uuid PRIMARY KEY,
    centre  uuid NOT NULL UNIQUE REFERENCES centre (id),
    licence integer NOT NULL UNIQUE CHECK (licence > 0),
    name    text NOT NULL,
    version integer NOT NULL
);

-- enabled_until is the first day on which the licence no longer is enabled.
CREATE TABLE prescriber (
    id            uuid PRIMARY KEY,
    type          text NOT NULL CHECK (type IN ('MD', 'OD')),
    number        integer NOT NULL CHECK (number > 0),
    name          text NOT NULL,
    speciality    text NOT NULL,
    enabled_from  date NOT NULL,
    enabled_until date CHECK (enabled_until >= enabled_from),
    version       integer NOT NULL,
    UNIQUE (type, number)
);
