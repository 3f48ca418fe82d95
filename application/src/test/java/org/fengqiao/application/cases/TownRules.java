package org.fengqiao.application.cases;

import static org.fengqiao.application.cases.TownPack.with;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.CalendarDay;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.OfficeHours;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.grids.CodeSchemes;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.AttachmentRule;
import org.fengqiao.domain.policies.CaseClock;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.CaseworkRule;
import org.fengqiao.domain.policies.CategoryRule;
import org.fengqiao.domain.policies.CategoryRules;
import org.fengqiao.domain.policies.CategoryTree;
import org.fengqiao.domain.policies.Ladder;
import org.fengqiao.domain.policies.LadderStep;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.PublicNoticeRule;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;
import org.fengqiao.domain.policies.WhistleList;

/**
 * One small pack, in force on one district: a village secretary, whose silence moves a matter on to
 * the police officer, and above them a town centre; contact within half an hour of a scan, and some
 * days from each contact to the next, to hand in a part, and to review what is on the books.
 */
public final class TownRules implements Policies {
  public static final CategoryCode ROAD = new CategoryCode("event.road");
  public static final CategoryCode WAGES = new CategoryCode("dispute.wages");
  public static final RoleRule SECRETARY =
      new RoleRule(new Role("village-party-secretary"), Level.VILLAGE, "村党组织书记");
  public static final RoleRule POLICE =
      new RoleRule(new Role("community-police-officer"), Level.VILLAGE, "社区民警");
  public static final RoleRule DIRECTOR =
      new RoleRule(new Role("town-centre-director"), Level.TOWN, "镇综治中心主任");
  public static final ClockName STEP = new ClockName("STEP");
  public static final ClockName LAST = new ClockName("LAST");
  public static final ClockName PART = new ClockName("PART");

  static final CalendarId CN = new CalendarId("cn");
  private static final PackId PACK = new PackId("small");

  private final List<Rules> versions = new ArrayList<>();
  private WorkingCalendar calendar = calendar(1, List.of());

  /** What settles no tier is ordinary. */
  public TownRules() {
    this(Optional.of(Tier.ORDINARY));
  }

  /** With another tier, or none, for what settles none. */
  public TownRules(Optional<Tier> defaultTier) {
    versions.add(
        rules(defaultTier, SECRETARY, POLICE, CategoryRules.listing(List.of(road(), wages()))));
  }

  /** Publishes a version in which the posts of the village have other roles. */
  public void renameTheVillagesRoles() {
    var secretary = new RoleRule(new Role("village-secretary"), Level.VILLAGE, "村支书");
    var police = new RoleRule(new Role("village-police"), Level.VILLAGE, "驻村民警");
    publish(
        rules(
            Optional.of(Tier.ORDINARY),
            secretary,
            police,
            CategoryRules.listing(List.of(road(), wages()))));
  }

  /** Publishes a version whose catalogue has roads alone. */
  public void dropAllCategoriesButRoads() {
    publish(
        rules(
            Optional.of(Tier.ORDINARY), SECRETARY, POLICE, CategoryRules.listing(List.of(road()))));
  }

  /** Publishes a version that says so of its own categories, on the ladders it began with. */
  public void say(CategoryRules categories) {
    var newest = versions.getLast();
    var begun = rules(Optional.of(Tier.ORDINARY), SECRETARY, POLICE, categories);
    publish(
        with(
            begun,
            newest.roles(),
            categories,
            begun.ladders(),
            newest.clocks(),
            newest.codes(),
            newest.casework()));
  }

  /**
   * Publishes a version that classes by a catalogue, says more of its categories, and in which the
   * police officer's silence moves ordinary matters on to the town.
   */
  public void classBy(CategoryRules categories, CategoryTree catalogue) {
    var had = rules(Optional.of(Tier.ORDINARY), SECRETARY, POLICE, categories);
    var ordinary =
        new Ladder(
            Tier.ORDINARY,
            List.of(
                new LadderStep(SECRETARY, true, Optional.of(STEP)),
                new LadderStep(POLICE, true, Optional.of(STEP)),
                new LadderStep(DIRECTOR, false, Optional.of(LAST))));
    publish(
        with(
                had,
                had.roles(),
                had.categories(),
                List.of(ordinary, had.ladders().getLast()),
                had.clocks(),
                had.codes(),
                had.casework())
            .on(catalogue));
  }

  /** Publishes a version that says this of the handling of matters. */
  public void handle(CaseworkRule casework) {
    var newest = versions.getLast();
    publish(
        with(
            newest,
            newest.roles(),
            newest.categories(),
            newest.ladders(),
            newest.clocks(),
            newest.codes(),
            casework));
  }

  /** Publishes a version with a whistle list, and the roles it needs besides. */
  public void publishWhistles(List<RoleRule> roles, WhistleList list) {
    var newest = versions.getLast();
    var all = Stream.of(List.of(SECRETARY, POLICE, DIRECTOR), roles).flatMap(List::stream).toList();
    publish(
        with(
            newest,
            all,
            newest.categories(),
            newest.ladders(),
            newest.clocks(),
            newest.codes(),
            Casework.of(newest.casework()).with(list).rule()));
  }

  /** Publishes a version with these clocks. */
  public void run(List<CaseClock> clocks) {
    var newest = versions.getLast();
    publish(
        with(
            newest,
            newest.roles(),
            newest.categories(),
            newest.ladders(),
            clocks,
            newest.codes(),
            newest.casework()));
  }

  /** Publishes a version with these ladders. */
  void climb(List<Ladder> ladders) {
    var newest = versions.getLast();
    publish(
        with(
            newest,
            newest.roles(),
            newest.categories(),
            ladders,
            newest.clocks(),
            newest.codes(),
            newest.casework()));
  }

  private void publish(Rules rules) {
    versions.add(rules);
  }

  @Override
  public Optional<PackInForce> inForce(DivisionCode patch, Instant at) {
    var newest = versions.getLast();
    return newest.division().contains(patch)
        ? Optional.of(new PackInForce(new PackVersion(PACK, versions.size()), newest))
        : Optional.empty();
  }

  @Override
  public Optional<Rules> rules(PackVersion version) {
    return version.pack().equals(PACK) && version.number() <= versions.size()
        ? Optional.of(versions.get(version.number() - 1))
        : Optional.empty();
  }

  @Override
  public Optional<WorkingCalendar> calendar(CalendarId id) {
    return id.equals(CN) ? Optional.of(calendar) : Optional.empty();
  }

  @Override
  public long calendarChanges() {
    return calendar.version() - 1L;
  }

  /** Takes the next version of the calendar, which has these days. */
  public void take(CalendarDay... days) {
    calendar = calendar(calendar.version() + 1, List.of(days));
  }

  private static WorkingCalendar calendar(int version, List<CalendarDay> days) {
    return new WorkingCalendar(
        CN,
        version,
        new CalendarTerms(CalendarTerms.CHINA, OfficeHours.of("08:00-18:00"), days, 2026));
  }

  private static CategoryRule road() {
    return new CategoryRule(ROAD, "道路破损", Optional.of(CaseKind.EVENT), Tier.ORDINARY);
  }

  private static CategoryRule wages() {
    return new CategoryRule(WAGES, "拖欠工资", Optional.of(CaseKind.DISPUTE), Tier.MAJOR);
  }

  private static Rules rules(
      Optional<Tier> defaultTier, RoleRule secretary, RoleRule police, CategoryRules categories) {
    return new Rules(
        PACK,
        "小县",
        GroundTown.DISTRICT,
        CN,
        defaultTier,
        Map.of(CaseKind.HAZARD, Tier.MAJOR),
        Set.of(Channel.PETITION),
        List.of(secretary, police, DIRECTOR),
        categories,
        List.of(
            new Ladder(
                Tier.ORDINARY,
                List.of(
                    new LadderStep(secretary, true, Optional.of(STEP)),
                    new LadderStep(police, false, Optional.of(LAST)))),
            new Ladder(Tier.MAJOR, List.of(new LadderStep(DIRECTOR, false, Optional.empty())))),
        TownClocks.all(),
        List.of(),
        CodeSchemes.UNIFIED,
        AttachmentRule.DEFAULT,
        List.of(),
        PublicNoticeRule.DEFAULT,
        CaseworkRule.DEFAULT);
  }

  /** Rules of a place that codes its grids by schemes of its own. */
  public static Rules coded(CodeSchemes codes) {
    var rules =
        rules(Optional.empty(), SECRETARY, POLICE, CategoryRules.listing(List.of(road(), wages())));
    return with(
        rules,
        rules.roles(),
        rules.categories(),
        rules.ladders(),
        rules.clocks(),
        codes,
        rules.casework());
  }
}
