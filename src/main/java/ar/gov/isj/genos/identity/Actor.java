package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Provider;
import java.util.UUID;

/**
 * Who acts for a centre: a laboratory user in the screens or the centre's API token.
 *
 * @param id of the user or of the token
 * @param label what stamps show: the user's CUIL or the token's name
 * @param centre the only centre whose orders this actor sees
 * @param provider in whose name orders are issued
 */
public record Actor(UUID id, String label, Centre centre, Provider provider) {}
