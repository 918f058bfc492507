package ar.gov.isj.genos.authorization;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many affiliates may be looked at; {@code genos.looks} in the configuration.
 *
 * @param misses numbers that nobody has, within {@code missesWithin}, before a user must wait
 * @param pause how long they wait then
 * @param user different affiliates of one user within {@code userWithin}
 * @param centre different affiliates of one centre on one day
 * @param alert misses of one user on one day that are worth somebody's attention
 */
@ConfigurationProperties("genos.looks")
record LookLimits(
    @DefaultValue("10") int misses,
    @DefaultValue("10m") Duration missesWithin,
    @DefaultValue("15m") Duration pause,
    @DefaultValue("60") int user,
    @DefaultValue("5m") Duration userWithin,
    @DefaultValue("600") int centre,
    @DefaultValue("30") int alert) {}
