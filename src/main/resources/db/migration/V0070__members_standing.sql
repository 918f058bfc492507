-- What only some affiliates have. A network is the town whose laboratories alone serve them; a family
-- is the CUIL of its titular; confirmed_on is the day on which the padrón last confirmed a person of
-- whom news stopped coming: null while it is up to date.
ALTER TABLE member ADD COLUMN network text;
ALTER TABLE member ADD COLUMN family text CHECK (family ~ '^\d{11}$');
ALTER TABLE member ADD COLUMN confirmed_on date;
CREATE INDEX member_by_family ON member (family) WHERE family IS NOT NULL;

-- "until" is the first day on which the member no longer is in the programme.
CREATE TABLE member_programme (
    member_id uuid NOT NULL REFERENCES member (id),
    programme text NOT NULL
        CHECK (programme IN ('DIABETES', 'RENAL', 'ONCOLOGIA', 'HIV', 'TRASPLANTE', 'MATERNO')),
    since     date NOT NULL,
    until     date CHECK (until > since),
    PRIMARY KEY (member_id, programme, since)
);
