-- How far the demonstration data was loaded, and around which day. Stays empty without it.
CREATE TABLE demo_load (
    step          text PRIMARY KEY,
    business_date date NOT NULL,
    done_at       timestamptz NOT NULL
);
