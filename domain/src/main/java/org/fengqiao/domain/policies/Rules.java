package org.fengqiao.domain.policies;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.CodeSchemes;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.Role;

/**
 * What one version of a pack says (政策包内容): how matters are classed, who must act on them, by when,
 * and who is told. Free of contradictions: what is named in one place stands in another.
 *
 * @param name in Chinese, at most 60 characters
 * @param division the root of the subtree it holds for
 * @param calendar the calendar of its clocks that name none
 * @param defaultTier the tier of a matter whose category and kind settle none; empty leaves such a
 *     matter for a person to triage
 * @param kinds the tier of a matter without a category, by its kind
 * @param manualChannels reports on these are left for a person to triage and dispatch
 * @param roles 1 to 100
 * @param categories how matters are classed, and what holds for each category
 * @param ladders at least one; one a tier, and besides those of kinds that have their own route
 * @param clocks at most 40
 * @param notices at most 100
 * @param codes how its grids and micro-grids are coded
 * @param attachments what may be attached to a report
 * @param staffing which posts patches must have; at most 100
 * @param publicNotice what the public notice of a grid shows
 * @param casework how matters are handled once they are with a unit
 */
public record Rules(
    PackId pack,
    String name,
    DivisionCode division,
    CalendarId calendar,
    Optional<Tier> defaultTier,
    Map<CaseKind, Tier> kinds,
    Set<Channel> manualChannels,
    List<RoleRule> roles,
    CategoryRules categories,
    List<Ladder> ladders,
    List<CaseClock> clocks,
    List<NoticeRule> notices,
    CodeSchemes codes,
    AttachmentRule attachments,
    List<StaffingRule> staffing,
    PublicNoticeRule publicNotice,
    CaseworkRule casework) {
  public Rules {
    Objects.requireNonNull(pack);
    name = Text.required("name", name, 60);
    Objects.requireNonNull(division);
    Objects.requireNonNull(calendar);
    Objects.requireNonNull(defaultTier);
    var byKind = new EnumMap<CaseKind, Tier>(CaseKind.class);
    byKind.putAll(kinds);
    kinds = Collections.unmodifiableMap(byKind);
    manualChannels = Collections.unmodifiableSet(new TreeSet<>(manualChannels));
    roles = List.copyOf(roles);
    Objects.requireNonNull(categories);
    ladders = List.copyOf(ladders);
    clocks = List.copyOf(clocks);
    notices = List.copyOf(notices);
    Objects.requireNonNull(codes);
    Objects.requireNonNull(attachments);
    staffing = List.copyOf(staffing);
    new RulesCheck(defaultTier, kinds, roles, ladders, clocks, notices)
        .check(categories)
        .check(staffing)
        .check(publicNotice)
        .check(casework, categories)
        .refuseIfAny();
  }

  /** Where what it says of categories does not fit the catalogue that it names. */
  public List<Violation> misfits(CategoryTree catalogue) {
    var problems = new Problems();
    var tiers = ladders.stream().map(Ladder::tier).collect(Collectors.toSet());
    new CategoryRulesCheck(categories.on(catalogue), problems).checkCodes(tiers);
    return problems.found();
  }

  /**
   * The same, read on the catalogue that it names.
   *
   * @throws Refusal PACK_FAULTY where what it says of categories does not fit the catalogue
   */
  public Rules on(CategoryTree catalogue) {
    return new Rules(
        pack,
        name,
        division,
        calendar,
        defaultTier,
        kinds,
        manualChannels,
        roles,
        categories.on(catalogue),
        ladders,
        clocks,
        notices,
        codes,
        attachments,
        staffing,
        publicNotice,
        casework);
  }

  /** What it makes of the category of that code, if it knows it. */
  public Optional<Category> category(CategoryCode code) {
    return categories.find(code);
  }

  /** The tier of a matter of that kind that has no category; empty if the kind settles none. */
  public Optional<Tier> tierOf(CaseKind kind) {
    return Optional.ofNullable(kinds.get(kind));
  }

  /**
   * Who must act on matters of that tier whose kind has no route of its own; empty if the pack has
   * no ladder for it.
   */
  public Optional<Ladder> ladder(Tier tier) {
    return laddersOf(tier).filter(ladder -> ladder.kinds().isEmpty()).findFirst();
  }

  /**
   * The ladder of that tier as it is for a matter: its kind's own, if there is one, by whose the
   * matters of its category are.
   */
  public Optional<Ladder> ladder(Tier tier, Classing classing) {
    return laddersOf(tier)
        .filter(ladder -> ladder.isOwnOf(classing))
        .findFirst()
        .or(() -> ladder(tier))
        .map(ladder -> categories.forMatter(ladder, classing));
  }

  private Stream<Ladder> laddersOf(Tier tier) {
    return ladders.stream().filter(ladder -> ladder.tier() == tier);
  }

  /**
   * The step of that role on a matter's ladder, or on the tier's, where a post stands that was
   * named by hand, or the first of the role's level, where the matter was another's when it came
   * there; empty if there is none.
   */
  public Optional<LadderStep> step(Tier tier, Classing classing, Role role) {
    return ladder(tier, classing)
        .flatMap(ladder -> ladder.step(role))
        .or(() -> ladder(tier).flatMap(ladder -> ladder.step(role)))
        .or(() ->
            ladder(tier)
                .flatMap(ladder -> role(role).flatMap(rule -> ladder.firstOf(rule.level()))));
  }

  /** Whether reports on that channel are triaged and dispatched at once. */
  public boolean routes(Channel channel) {
    return !manualChannels.contains(channel);
  }

  /** Where the posts of a role stand; empty for a role the pack does not know. */
  public Optional<RoleRule> role(Role role) {
    return roles.stream().filter(rule -> rule.role().equals(role)).findFirst();
  }

  /** The clock of that name. */
  public Optional<CaseClock> clock(ClockName name) {
    return clocks.stream().filter(clock -> clock.name().equals(name)).findFirst();
  }

  /**
   * The clocks an event starts on a report of that channel. None for STEP_BEGUN, whose clock its
   * step names: see {@link #clockOf}.
   */
  public List<CaseClock> clocksStartedBy(ClockEvent event, Channel channel) {
    return clocks.stream()
        .filter(clock -> event != ClockEvent.STEP_BEGUN && clock.startsOn() == event)
        .filter(clock -> clock.runsFor(channel))
        .toList();
  }

  /** The clock that begins with a step of a ladder, on a report of that channel. */
  public Optional<CaseClock> clockOf(LadderStep step, Channel channel) {
    return step.clock().flatMap(this::clock).filter(clock -> clock.runsFor(channel));
  }

  /**
   * The clock that begins with a step above which no post is set up. Where silence would move the
   * matter on from it, that is the clock of the ladder's last step, which is made for whoever has
   * nobody above: its own would only tell the silent one to go on, and nobody else.
   */
  public Optional<CaseClock> clockAtTop(Ladder ladder, LadderStep step, Channel channel) {
    return Optional.of(ladder.steps().getLast())
        .filter(_ -> step.silenceMoves())
        .flatMap(last -> clockOf(last, channel))
        .or(() -> clockOf(step, channel));
  }

  /** Who is told at once of an event on a report of that channel. */
  public List<NoticeRule> noticesOn(ClockEvent event, Channel channel) {
    return notices.stream().filter(notice -> notice.speaksOf(event, channel)).toList();
  }

  /** What each patch of a kind must have, in the pack's order. */
  public List<StaffingRule> staffing(PatchKind at) {
    return staffing.stream().filter(rule -> rule.at() == at).toList();
  }

  /** The roles that the public notice of such a grid shows, in the pack's order; at most 20. */
  public List<Role> shownAt(PatchKind grid) {
    return publicNotice.roles().isEmpty()
        ? staffing(grid).stream()
            .map(StaffingRule::role)
            .limit(PublicNoticeRule.MOST_ROLES)
            .toList()
        : publicNotice.roles();
  }
}
