package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fengqiao.application.grids.Divisions;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.policies.CaseClock;
import org.fengqiao.domain.policies.CatalogueVersion;
import org.fengqiao.domain.policies.LawfulLimit;
import org.fengqiao.domain.policies.PolicyReason;
import org.fengqiao.domain.policies.Rules;
import org.fengqiao.domain.policies.WhistleClock;

/** Whether what a pack builds on is there: its division, its calendars and its catalogue. */
public final class PackFooting {
  private final Divisions divisions;
  private final Policies policies;
  private final CatalogueArchive catalogues;

  @Inject
  public PackFooting(Divisions divisions, Policies policies, CatalogueArchive catalogues) {
    this.divisions = divisions;
    this.policies = policies;
    this.catalogues = catalogues;
  }

  /**
   * Something the pack names that is not there.
   *
   * @param path where the pack names it
   */
  record Missing(String path, Reason reason, String name) {}

  List<Missing> missing(Rules rules) {
    var missing = new ArrayList<Missing>();
    if (divisions.find(rules.division()).isEmpty()) {
      var name = "divisions/" + rules.division().value();
      missing.add(new Missing("division", GridReason.DIVISION_NOT_FOUND, name));
    }
    require(missing, "calendar", rules.calendar());
    requireAll(missing, rules, "clocks", rules.clocks().stream().map(CaseClock::spec).toList());
    var whistles = rules.casework().whistles();
    requireAll(
        missing,
        rules,
        "whistles.clocks",
        whistles.clocks().stream().map(WhistleClock::spec).toList());
    for (var sessions : rules.casework().sessions().stream().toList()) {
      require(missing, "sessions.holding", sessions.holding().spec(), rules);
      require(missing, "sessions.tasks", sessions.tasks().spec(), rules);
    }
    for (var mediation : rules.casework().mediation().stream().toList()) {
      require(missing, "mediation.acceptance", mediation.acceptance().spec(), rules);
      require(missing, "mediation.mediating", mediation.mediating().spec(), rules);
      require(missing, "mediation.performance", mediation.performance().spec(), rules);
      requireAll(missing, rules, "mediation.confirmation", mediation.confirmation());
      requireAll(missing, rules, "mediation.court", mediation.court());
    }
    for (var petitions : rules.casework().petitions().stream().toList()) {
      petitions
          .limits()
          .forEach((of, limit) -> requireAll(missing, rules, "petitions." + key(of), limit));
    }
    for (var rewards : rules.casework().rewards().stream().toList()) {
      rewards
          .limits()
          .forEach((of, limit) -> require(missing, "rewards." + key(of), limit.spec(), rules));
    }
    rules
        .casework()
        .supervision()
        .map(rule -> rule.spec().calendar())
        .filter(calendar -> !calendar.equals(rules.calendar()))
        .ifPresent(calendar -> require(missing, "supervision.clock.calendar", calendar));
    rules
        .categories()
        .catalogue()
        .filter(version -> catalogues.tree(version).isEmpty())
        .map(CatalogueVersion::toString)
        .ifPresent(name ->
            missing.add(new Missing("catalogue", PolicyReason.CATALOGUE_VERSION_NOT_FOUND, name)));
    return missing;
  }

  private static String key(Enum<?> of) {
    return of.name().toLowerCase(Locale.ROOT);
  }

  private void requireAll(List<Missing> missing, Rules rules, String path, LawfulLimit limit) {
    var clocks = limit.enacted().stream().map(one -> one.rule().spec()).toList();
    requireAll(missing, rules, path + ".enacted", clocks);
  }

  private void requireAll(List<Missing> missing, Rules rules, String path, List<ClockSpec> clocks) {
    for (int i = 0; i < clocks.size(); i++) {
      require(missing, path + "[" + i + "]", clocks.get(i), rules);
    }
  }

  private void require(List<Missing> missing, String path, ClockSpec clock, Rules rules) {
    if (!clock.calendar().equals(rules.calendar())) {
      require(missing, path + ".calendar", clock.calendar());
    }
  }

  /**
   * Passes if nothing is missing, and what the pack says of categories fits its catalogue.
   *
   * @throws Refusal DIVISION_NOT_FOUND, CALENDAR_NOT_FOUND, CATALOGUE_VERSION_NOT_FOUND;
   *     PACK_FAULTY
   */
  void require(Rules rules) {
    for (var missing : missing(rules)) {
      throw Refusal.notFound(missing.reason(), missing.name());
    }
    var misfits = misfits(rules);
    if (!misfits.isEmpty()) {
      throw Refusal.invalid(PolicyReason.PACK_FAULTY, misfits);
    }
  }

  /** Where the pack speaks of categories that its catalogue does not have; none without one. */
  List<Violation> misfits(Rules rules) {
    return rules.categories().catalogue().flatMap(catalogues::tree).stream()
        .flatMap(tree -> rules.misfits(tree).stream())
        .limit(PackReading.Faulty.MOST)
        .toList();
  }

  private void require(List<Missing> missing, String path, CalendarId calendar) {
    if (policies.calendar(calendar).isEmpty()) {
      var name = "calendars/" + calendar.value();
      missing.add(new Missing(path, PolicyReason.CALENDAR_NOT_FOUND, name));
    }
  }
}
