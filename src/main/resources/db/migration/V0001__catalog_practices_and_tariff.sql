-- Practices of the nomenclator. Data of the release: written only by the import at start.
CREATE TABLE practice (
    code             text PRIMARY KEY CHECK (code ~ '^\d{6}$'),
    nbu_code         text NOT NULL UNIQUE CHECK (nbu_code ~ '^\d{6}$'),
    description      text NOT NULL,
    synonyms         text[] NOT NULL DEFAULT '{}',
    nomenclator      integer NOT NULL,
    module           integer NOT NULL,
    practice_group   text NOT NULL,
    complexity       text NOT NULL CHECK (complexity IN ('BAJA', 'MEDIA', 'ALTA', 'SIN_CLASIFICAR')),
    urgent           boolean NOT NULL,
    by_quotation     boolean NOT NULL,
    legacy           boolean NOT NULL,
    includes         text[] NOT NULL DEFAULT '{}',
    code_origin      text NOT NULL,
    certainty        text NOT NULL
);

-- Biochemical units (UB) of a practice from a day on, until its next entry.
CREATE TABLE practice_units (
    practice   text NOT NULL REFERENCES practice (code) ON DELETE CASCADE,
    valid_from date NOT NULL,
    units      numeric(10, 2) NOT NULL CHECK (units >= 0),
    PRIMARY KEY (practice, valid_from)
);

-- Pesos per biochemical unit from a day on.
CREATE TABLE unit_value (
    valid_from date PRIMARY KEY,
    pesos      numeric(14, 2) NOT NULL CHECK (pesos > 0),
    demo       boolean NOT NULL,
    source     text NOT NULL
);

-- Practices with an amount of their own instead of units x value; paid as fees (honorarios).
CREATE TABLE fixed_fee (
    practice   text NOT NULL REFERENCES practice (code) ON DELETE CASCADE,
    valid_from date NOT NULL,
    fees       numeric(14, 2) NOT NULL CHECK (fees >= 0),
    demo       boolean NOT NULL,
    source     text NOT NULL,
    PRIMARY KEY (practice, valid_from)
);

-- Hash of the files that the tables above were filled from.
CREATE TABLE catalog_import (
    single      boolean PRIMARY KEY DEFAULT true CHECK (single),
    hash        text NOT NULL,
    imported_at timestamptz NOT NULL
);
