package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.HOTLINE;
import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.POLICE_STATION;
import static org.fengqiao.domain.cases.CaseFixtures.REPORTED;
import static org.fengqiao.domain.cases.CaseFixtures.TOWNSMAN;
import static org.fengqiao.domain.cases.CaseFixtures.TOWN_CENTRE;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.UnitId;

/**
 * A dispute for tests: parties 1 and 2 claim 1,000 and 500 yuan of party 3, the town has it, and
 * the district is above the town. It begins on Wednesday 2026-11-18, 09:00 in Shanghai.
 */
public final class MediationFixtures {
  public static final ActingOfficer TOWN = TOWNSMAN;
  public static final ActingOfficer DISTRICT = POLICEMAN;
  public static final OrganizationId TOWN_ORGANIZATION = new OrganizationId(id(70));
  public static final OrganizationId DISTRICT_ORGANIZATION = new OrganizationId(id(71));
  static final Stage AT_TOWN =
      stage(TOWN_ORGANIZATION, OrganizationKind.TOWN_SUB_CENTRE, TOWN_CENTRE, "PT0S");
  public static final Stage AT_DISTRICT =
      stage(DISTRICT_ORGANIZATION, OrganizationKind.DISTRICT_CENTRE, POLICE_STATION, "P2D");
  public static final MediatorId MEDIATOR = new MediatorId(id(80));
  public static final MediatorId SECOND = new MediatorId(id(81));
  static final UnitId EMPLOYER = new UnitId(id(14));
  static final ContentRef OTHER_WORDS = words(99);
  static final Digest TEXT = Digest.of("agreement".getBytes(StandardCharsets.UTF_8));
  static final DisputeType NEIGHBOURS = type("neighbours", false, Optional.empty());
  static final DisputeType WAGES = type("unpaid-wages", true, Optional.empty());
  static final DisputeType DIVORCE = type("divorce", false, Optional.of(Unconfirmable.STATUS));

  /** Half of what is claimed, by Friday 2026-12-04, and an apology. */
  static final List<MediationAgreementAt.TermTold> TERMS =
      List.of(
          term(3, Optional.of("2026-12-04"), new Share(1, 50_000), new Share(2, 25_000)),
          term(3, Optional.empty()));

  private MediationFixtures() {}

  static Decided<Mediation> begun(DisputeType type, List<Party.Told> parties, Instant time) {
    var origin =
        new MediationOrigin(
            OriginKind.APPLIED,
            HOTLINE,
            Optional.of("M-1"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            time);
    var matter =
        new Matter(origin, Patch.of(VILLAGE), type, Set.of(new LanguageTag("zh-CN")), WORDS);
    return MediationAt.begin(
        new MediationFact.Begun(new MediationId(id(60)), matter, AT_TOWN), parties, TestLimits.ALL);
  }

  static List<Party.Told> threeParties() {
    return List.of(
        told(Side.APPLICANT, 1, 100_000L),
        told(Side.APPLICANT, 2, 50_000L),
        new Party.Told(Side.RESPONDENT, words(3), Optional.of(EMPLOYER), Optional.empty()));
  }

  static Party.Told told(Side side, int words, Long claimed) {
    return new Party.Told(side, words(words), Optional.empty(), Optional.of(claimed));
  }

  public static Mediation applied() {
    return applied(NEIGHBOURS);
  }

  static Mediation applied(DisputeType type) {
    return begun(type, threeParties(), REPORTED).after();
  }

  public static Mediation accepted() {
    return accepted(NEIGHBOURS);
  }

  /** After an hour; all have consented. */
  static Mediation accepted(DisputeType type) {
    var consented =
        new MediationPartiesAt(at(applied(type), "PT30M")).consent(TOWN, List.of(1, 2, 3)).after();
    return at(consented, "PT1H").accept(TOWN).after();
  }

  public static Mediation underWay() {
    return underWay(NEIGHBOURS);
  }

  /** After two hours. */
  static Mediation underWay(DisputeType type) {
    return assigned(accepted(type), MEDIATOR);
  }

  public static Mediation assigned(Mediation m, MediatorId mediator) {
    return new MediationPanelAt(at(m, "PT2H")).assign(officerOf(m), chosen(mediator)).after();
  }

  static Assignment.Verdict chosen(MediatorId mediator) {
    return new Assignment.Verdict.Chosen(
        mediator, new AssignmentReason(AssignmentBasis.BALANCE, 1, 0, Map.of()));
  }

  public static Mediation agreed() {
    return agreed(NEIGHBOURS);
  }

  /** After a day, in writing, on the whole. */
  static Mediation agreed(DisputeType type) {
    return agreements(underWay(type), "P1D").agree(TOWN, written(true, TERMS)).after();
  }

  /** On Friday 2026-11-20, 09:00. */
  public static Mediation settled() {
    return settled(NEIGHBOURS);
  }

  static Mediation settled(DisputeType type) {
    return signedByAll(agreed(type), "P2D").after();
  }

  /** A part is agreed on and in effect, and nothing more. */
  public static Mediation failedWithAPart() {
    var part = agreements(underWay(), "P1D").agree(TOWN, written(false, TERMS)).after();
    return at(signedByAll(part, "P2D").after(), "P3D").fail(TOWN, WORDS).after();
  }

  static Mediation failed(DisputeType type) {
    return at(underWay(type), "P3D").fail(TOWN, WORDS).after();
  }

  public static Decided<Mediation> signedByAll(Mediation m, String duration) {
    var signers = new ArrayList<Signer>();
    signers.add(new Signer.Seal(m.stage().organization()));
    signers.add(new Signer.OfMediator(m.panel().sitting().getFirst()));
    m.parties().speakers().forEach(one -> signers.add(new Signer.OfParty(one.number())));
    var before = m;
    for (var signer : signers.subList(0, signers.size() - 1)) {
      before = sign(before, signer, duration).after();
    }
    return sign(before, signers.getLast(), duration);
  }

  static Decided<Mediation> sign(Mediation m, Signer signer, String duration) {
    return agreements(m, duration).sign(officerOf(m), signer, TEXT, "S-1");
  }

  static MediationAgreementAt.Told written(
      boolean whole, List<MediationAgreementAt.TermTold> terms) {
    return new MediationAgreementAt.Told(AgreementForm.WRITTEN, whole, WORDS, TEXT, terms);
  }

  static MediationAgreementAt.Told oral(boolean whole, List<MediationAgreementAt.TermTold> terms) {
    return new MediationAgreementAt.Told(AgreementForm.ORAL, whole, WORDS, TEXT, terms);
  }

  static MediationAgreementAt.TermTold term(int obligor, Optional<String> due, Share... shares) {
    return new MediationAgreementAt.TermTold(
        obligor, WORDS, List.of(shares), due.map(LocalDate::parse));
  }

  /** That mediation, so long after it began. */
  public static MediationAt at(Mediation m, String duration) {
    return new MediationAt(m, TestLimits.ALL, after(duration));
  }

  static MediationPartiesAt parties(Mediation m, String duration) {
    return new MediationPartiesAt(at(m, duration));
  }

  public static MediationPanelAt panel(Mediation m, String duration) {
    return new MediationPanelAt(at(m, duration));
  }

  static MediationTalksAt talks(Mediation m, String duration) {
    return new MediationTalksAt(at(m, duration));
  }

  static MediationAgreementAt agreements(Mediation m, String duration) {
    return new MediationAgreementAt(at(m, duration));
  }

  public static PerformanceAt performance(Mediation m, String duration) {
    return new PerformanceAt(at(m, duration));
  }

  static ConfirmationAt confirmation(Mediation m, String duration) {
    return new ConfirmationAt(at(m, duration));
  }

  /** Of the organization that has it. */
  static ActingOfficer officerOf(Mediation m) {
    return m.stage().unit().equals(TOWN_CENTRE) ? TOWN : DISTRICT;
  }

  static Party party(Mediation m, int number) {
    return m.parties().party(number).orElseThrow();
  }

  static ContentRef words(int number) {
    return new ContentRef(new ContentId(id(1_000 + number)), Digest.of(new byte[] {1}));
  }

  /** The end of a day in China. */
  public static Instant endOf(String date) {
    return LocalDate.parse(date).plusDays(1).atStartOfDay(CalendarTerms.CHINA).toInstant();
  }

  static Refusal refused(Reason reason, Supplier<?> move) {
    var refusal = assertThrows(Refusal.class, move::get);
    assertEquals(reason, refusal.reason(), refusal::getMessage);
    return refusal;
  }

  static void invalid(String field, Supplier<?> move) {
    assertEquals(field, refused(RequestReason.INVALID_FIELD, move).details().get("field"));
  }

  private static Stage stage(
      OrganizationId organization, OrganizationKind kind, UnitId unit, String since) {
    return new Stage(organization, kind, unit, VILLAGE, after(since));
  }

  private static DisputeType type(String code, boolean labour, Optional<Unconfirmable> why) {
    return new DisputeType(new DisputeCode(code), "纠纷", Set.of(new Skill("law")), labour, why);
  }
}
