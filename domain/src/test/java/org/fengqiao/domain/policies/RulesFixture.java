package org.fengqiao.domain.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.DayEnd;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.Roll;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.grids.CodeSchemes;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;

/** The rules of a small county, of which a test changes the part it is about. */
final class RulesFixture {
  static final ClockName CONTACT = new ClockName("CONTACT");
  static final ClockName STEP = new ClockName("STEP");
  static final ClockName LAST = new ClockName("LAST");
  static final RoleRule SECRETARY =
      new RoleRule(new Role("village-party-secretary"), Level.VILLAGE, "村党组织书记");
  static final RoleRule CADRE = new RoleRule(new Role("town-cadre"), Level.TOWN, "包村干部");

  Optional<Tier> defaultTier = Optional.of(Tier.ORDINARY);
  Map<CaseKind, Tier> kinds = Map.of(CaseKind.SUGGESTION, Tier.ORDINARY);
  List<RoleRule> roles = new ArrayList<>(List.of(SECRETARY, CADRE));
  List<CategoryRule> categories =
      new ArrayList<>(
          List.of(
              new CategoryRule(
                  new CategoryCode("fire"), "火灾隐患", Optional.of(CaseKind.HAZARD), Tier.MAJOR)));
  List<Ladder> ladders =
      new ArrayList<>(
          List.of(
              new Ladder(Tier.ORDINARY, List.of(moving(SECRETARY), last(CADRE))),
              new Ladder(Tier.MAJOR, List.of(last(CADRE)))));
  List<CaseClock> clocks = new ArrayList<>(List.of(contact(), step()));
  List<NoticeRule> notices =
      new ArrayList<>(
          List.of(
              new NoticeRule(
                  ClockEvent.REPORTED,
                  Set.of(Channel.QR_CODE),
                  List.of(SECRETARY.role()),
                  new NoticeTemplate("{number} {patch}，{limit}内联系"),
                  Optional.of(CONTACT))));

  List<StaffingRule> staffing =
      new ArrayList<>(List.of(new StaffingRule(SECRETARY.role(), PatchKind.VILLAGE, 1)));

  PublicNoticeRule publicNotice = PublicNoticeRule.DEFAULT;

  CaseworkRule casework = CaseworkRule.DEFAULT;

  Optional<CatalogueVersion> catalogue = Optional.empty();
  List<ResponsibilityRule> responsibilities = new ArrayList<>();
  Optional<AdmissionRule> admission = Optional.empty();
  List<EvidenceRule> evidence = new ArrayList<>();
  List<SpecialRoute> specialRoutes = new ArrayList<>();

  private CategoryRules categoryRules() {
    return new CategoryRules(
        categories,
        catalogue,
        Optional.empty(),
        responsibilities,
        admission,
        evidence,
        specialRoutes);
  }

  Rules rules() {
    return new Rules(
        new PackId("small"),
        "小县",
        new DivisionCode("620402000000"),
        new CalendarId("cn"),
        defaultTier,
        kinds,
        Set.of(Channel.PETITION),
        roles,
        categoryRules(),
        ladders,
        clocks,
        notices,
        CodeSchemes.UNIFIED,
        AttachmentRule.DEFAULT,
        staffing,
        publicNotice,
        casework);
  }

  static LadderStep moving(RoleRule post) {
    return new LadderStep(post, true, Optional.of(STEP));
  }

  static LadderStep last(RoleRule post) {
    return new LadderStep(post, false, Optional.empty());
  }

  static CaseClock contact() {
    return clock(CONTACT, ClockEvent.REPORTED, Set.of(ClockEvent.CONTACTED), RungAction.REMIND);
  }

  static CaseClock step() {
    return clock(
        STEP,
        ClockEvent.STEP_BEGUN,
        Set.of(ClockEvent.STEP_BEGUN, ClockEvent.RESOLVED),
        RungAction.ESCALATE);
  }

  static CaseClock clock(
      ClockName name, ClockEvent startsOn, Set<ClockEvent> stopsOn, RungAction action) {
    var rung = new Rung(new RungKey("DUE"), new Moment.AtDue(), action, List.of(RoleRule.ACTING));
    var channels = name.equals(CONTACT) ? Set.of(Channel.QR_CODE) : Set.<Channel>of();
    return new CaseClock(
        spec(name, rung),
        startsOn,
        stopsOn,
        channels,
        Map.of(rung.key(), new NoticeTemplate("{number}已到期")));
  }

  static ClockSpec spec(ClockName name, Rung... rungs) {
    return new ClockSpec(
        name,
        new Budget.Minutes(30),
        new CalendarId("cn"),
        Roll.FORWARD,
        DayEnd.MIDNIGHT,
        List.of(rungs));
  }
}
