package ar.gov.isj.genos.reporting;

import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Prints the Orden de Prestación. */
@Service
public class OrderPrint {

  /**
   * All that the paper says.
   *
   * @param verification short text beside the number, from which nobody learns who the affiliate is
   * @param authorized lines to be done, in the order of the decision; at least one
   * @param refused what was asked for and is not part of the order, to be told to the affiliate
   */
  public record Content(
      long number,
      String verification,
      Instant issuedAt,
      LocalDate prescriptionDate,
      Place place,
      Affiliate affiliate,
      Prescriber prescriber,
      List<Line> authorized,
      List<Refusal> refused,
      Money copay,
      Money total,
      Money insurerPays,
      int rulebookVersion,
      String rulebookHash) {}

  /**
   * @param licence of the provider in whose name the order is issued
   */
  public record Place(String centre, String town, int licence, String provider) {}

  /**
   * @param ageYears on the day of issue
   */
  public record Affiliate(
      String name, Cuil cuil, Credential credential, int ageYears, String plan) {}

  /**
   * @param type MD or OD
   */
  public record Prescriber(String type, int number, String name) {}

  /**
   * @param units authorised
   */
  public record Line(
      int nomenclator,
      PracticeCode practice,
      String description,
      int module,
      int units,
      Money fees,
      Money expenses,
      Money total,
      Money copay) {}

  /**
   * @param outcome word of the outcome with its mark: "◆ Rechazado · requiere auditoría"
   * @param reasons Spanish sentences, most severe first
   */
  public record Refusal(
      PracticeCode practice, String description, int units, String outcome, List<String> reasons) {}

  /**
   * The same content always gives the same bytes: nothing of the moment of printing is in it.
   *
   * @return a PDF of A4 pages
   */
  public byte[] pdf(Content content) {
    throw new IllegalStateException("Todavía no imprime la orden " + content.number());
  }
}
