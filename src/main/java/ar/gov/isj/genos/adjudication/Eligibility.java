package ar.gov.isj.genos.adjudication;

import java.util.List;

/**
 * Whether an affiliate may be served at all.
 *
 * @param eligible false if any reason rejects, or cannot be told for lack of data
 * @param reasons all of them, most severe first
 */
public record Eligibility(boolean eligible, List<Reason> reasons) {}
