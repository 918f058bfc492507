package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.catalog.Practice;
import ar.gov.isj.genos.members.Member;
import java.util.List;

/**
 * A request whose input is right: its affiliate and practices exist.
 *
 * @param practices of the lines, in their order
 */
record CheckedRequest(OrderRequest request, Member member, List<Practice> practices) {}
