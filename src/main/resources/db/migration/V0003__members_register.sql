CREATE TABLE member (
    id                        uuid PRIMARY KEY,
    cuil                      text NOT NULL UNIQUE CHECK (cuil ~ '^\d{11}$'),
    credential                text NOT NULL UNIQUE CHECK (credential ~ '^\d{13}$'),
    name                      text NOT NULL,
    sex                       text NOT NULL CHECK (sex IN ('F', 'M', 'X')),
    birth_date                date NOT NULL,
    plan                      text NOT NULL,
    relationship              text NOT NULL,
    affiliation               text NOT NULL CHECK (affiliation IN ('ACTIVA', 'BAJA', 'SUSPENDIDA', 'FALLECIDO')),
    affiliation_since         date NOT NULL,
    affiliation_reason        text,
    credential_state          text NOT NULL
        CHECK (credential_state IN ('HABILITADA', 'INHABILITADA', 'VENCIDA', 'REEMPLAZADA')),
    credential_since          date NOT NULL,
    credential_reason         text,
    member_since              date NOT NULL,
    student_certificate_until date,
    version                   integer NOT NULL
);
