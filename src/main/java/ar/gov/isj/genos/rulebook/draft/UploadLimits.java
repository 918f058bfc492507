package ar.gov.isj.genos.rulebook.draft;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How many workbooks one analyst may bring; {@code genos.uploads} in the configuration. What a
 * single file may hold is in {@code rulebook.xlsx}.
 *
 * @param perHour in any hour, over all nodes
 * @param stored what they wrote in drafts that are still open, all drafts together
 * @param reading time for one file; what takes longer is stopped
 */
@ConfigurationProperties("genos.uploads")
record UploadLimits(
    @DefaultValue("10") int perHour,
    @DefaultValue("200MB") DataSize stored,
    @DefaultValue("10s") Duration reading) {}
