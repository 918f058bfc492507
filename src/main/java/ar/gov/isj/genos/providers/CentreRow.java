package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.providers.Centre.CentreId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A centre as stored; {@code version} 0 is not stored yet. */
@Table("centre")
record CentreRow(@Id CentreId id, String name, String town, @Version int version) {

  static CentreRow fresh(Centre centre) {
    return new CentreRow(centre.id(), centre.name(), centre.town(), 0);
  }

  Centre centre() {
    return new Centre(id, name, town);
  }
}
