package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.CentreFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.Circumstances;
import ar.gov.isj.genos.adjudication.CaseFacts.Consumption;
import ar.gov.isj.genos.adjudication.CaseFacts.EarlierOrder;
import ar.gov.isj.genos.adjudication.CaseFacts.LineFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.MemberFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.PrescriberFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.PrescriptionFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.ProviderFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.Standing;
import ar.gov.isj.genos.adjudication.CaseFacts.SuspensionFacts;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import ar.gov.isj.genos.shared.Csv;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.shared.Sex;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A case that differs from the manual's in what a test says: a woman of plan NORMAL, 20 years old
 * on 2020-06-22, with a prescription of that day by an enabled physician. Practices are the whole
 * catalogue of the release, at the manual's prices.
 */
public final class Case {

  public static final LocalDate TODAY = LocalDate.of(2020, 6, 22);

  private static final Map<String, PracticeFacts> CATALOGUE = catalogue();

  public LocalDate today = TODAY;
  public Sex sex = Sex.F;
  public LocalDate birth = LocalDate.of(2000, 3, 1);
  public String plan = "NORMAL";
  public String relationship = "TITULAR";
  public String affiliation = "ACTIVA";
  public String credential = "HABILITADA";
  public LocalDate since = LocalDate.of(2010, 1, 1);
  public @Nullable LocalDate certificate;
  public LocalDate prescribed = TODAY;
  public PrescriberType prescriber = PrescriberType.MD;
  public boolean prescriberKnown = true;
  public @Nullable LocalDate prescriberUntil;
  public @Nullable List<SuspensionFacts> prescriberSuspensions;
  public @Nullable LocalDate providerFrom;
  public @Nullable LocalDate providerUntil;
  public @Nullable LocalDate centreUntil;
  public @Nullable List<SuspensionFacts> providerSuspensions;
  public @Nullable String diagnosis;
  public final List<LineFacts> lines = new ArrayList<>();
  public final List<Consumption> past = new ArrayList<>();
  public final List<CaseFacts.VerdictFacts> verdicts = new ArrayList<>();
  public final Map<Datum, String> declared = new TreeMap<>();
  public final Set<String> programmes = new TreeSet<>();
  public @Nullable String network;
  public @Nullable LocalDate confirmed;
  public String speciality = "CLÍNICA";
  public String town = "San Salvador de Jujuy";
  public int licence = 127;
  public String provider = "PROBETA DE PRUEBA";
  public int centreOrders;
  public int prescriberOrders;
  public String spent = "0.00";
  public String copaid = "0.00";
  public String familyCopaid = "0.00";
  public @Nullable Long usedIn;
  public BigDecimal unitValue = new BigDecimal("26.90");
  public final List<EarlierOrder> earlier = new ArrayList<>();

  /** A case with one unit of each practice. */
  public static Case of(String... practices) {
    Case one = new Case();
    for (String practice : practices) {
      one.line(practice, 1);
    }
    return one;
  }

  public Case line(String practice, int units) {
    lines.add(new LineFacts(new PracticeCode(practice), units));
    return this;
  }

  public Case past(String practice, int units, String date) {
    return past(practice, units, date, 500_000L + past.size());
  }

  public Case past(String practice, int units, String date, long order) {
    past.add(new Consumption(new PracticeCode(practice), units, LocalDate.parse(date), order));
    return this;
  }

  public MemberFacts member() {
    return new MemberFacts(
        sex,
        birth,
        plan,
        relationship,
        affiliation,
        LocalDate.of(2020, 5, 31),
        affiliation.equals("ACTIVA") ? null : "renuncia",
        credential,
        LocalDate.of(2020, 6, 1),
        credential.equals("HABILITADA") ? null : "denuncia de extravío",
        since,
        certificate,
        programmes.isEmpty() && network == null && confirmed == null
            ? null
            : new Standing(new TreeSet<>(programmes), network, confirmed));
  }

  public CaseFacts facts() {
    TreeMap<String, PracticeFacts> practices = new TreeMap<>();
    Adjudicator.Addable addable = new Adjudicator().addable(ShippedRulebook.rulebook());
    for (PracticeCode automatic : addable.automatic()) {
      practices.put(automatic.value(), priced(automatic.value()));
    }
    lines.forEach(line -> practices.put(line.practice().value(), priced(line.practice().value())));
    for (PracticeCode panel : addable.panels()) {
      Set<String> parts = new TreeSet<>();
      practice(panel.value()).includes().forEach(part -> parts.add(part.value()));
      if (practices.keySet().containsAll(parts)) {
        practices.put(panel.value(), priced(panel.value()));
      }
    }
    return new CaseFacts(
        today,
        member(),
        new PrescriptionFacts(
            prescribed,
            prescriber,
            1234,
            prescriberKnown
                ? new PrescriberFacts(
                    "MÉDICA DE PRUEBA",
                    speciality,
                    LocalDate.of(2001, 1, 1),
                    prescriberUntil,
                    prescriberSuspensions)
                : null,
            diagnosis),
        List.copyOf(lines),
        List.copyOf(practices.values()),
        List.copyOf(past),
        List.copyOf(verdicts),
        new ProviderFacts(licence, providerFrom, providerUntil, centreUntil, providerSuspensions),
        new Circumstances(
            new TreeMap<>(declared),
            new CentreFacts(town, licence, provider, centreOrders),
            prescriberOrders,
            List.copyOf(earlier),
            Money.of(spent),
            Money.of(copaid),
            Money.of(familyCopaid),
            usedIn));
  }

  /** The practice at this case's value of the UB; acts have their own fee. */
  private PracticeFacts priced(String code) {
    PracticeFacts practice = practice(code);
    return practice.units() == null || practice.expenses() == null || practice.expenses().isZero()
        ? practice
        : new PracticeFacts(
            practice.code(),
            practice.description(),
            practice.nomenclator(),
            practice.module(),
            practice.group(),
            practice.complexity(),
            practice.byQuotation(),
            practice.legacy(),
            practice.units(),
            practice.fees(),
            new Money(practice.units().multiply(unitValue)),
            practice.priceExplanation(),
            practice.includes());
  }

  public static Set<String> codes() {
    return CATALOGUE.keySet();
  }

  public static PracticeFacts practice(String code) {
    PracticeFacts practice = CATALOGUE.get(code);
    if (practice == null) {
      throw new IllegalArgumentException("No está en el catálogo: " + code);
    }
    return practice;
  }

  private static Map<String, PracticeFacts> catalogue() {
    Map<String, PracticeFacts> practices = new TreeMap<>();
    for (Csv.Row row : Csv.read("/catalog/nbu.csv")) {
      BigDecimal units = row.find("units_2016").map(BigDecimal::new).orElse(null);
      boolean act = row.get("isj_code").equals("000118");
      Money price = units == null ? null : new Money(units.multiply(new BigDecimal("26.90")));
      Set<PracticeCode> includes = new HashSet<>();
      for (String code : row.get("includes").split(" ", -1)) {
        PracticeCode.parse(code).ifPresent(includes::add);
      }
      practices.put(
          row.get("isj_code"),
          new PracticeFacts(
              new PracticeCode(row.get("isj_code")),
              row.get("description"),
              3,
              0,
              row.get("group"),
              row.get("complexity"),
              row.yes("by_quotation"),
              row.yes("legacy"),
              units,
              act ? Money.of("180.00") : price == null ? null : Money.ZERO,
              act ? Money.ZERO : price,
              null,
              includes));
    }
    return practices;
  }
}
