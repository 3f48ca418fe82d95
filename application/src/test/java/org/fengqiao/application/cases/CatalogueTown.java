package org.fengqiao.application.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.OutcomeKind;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.policies.AdmissionRule;
import org.fengqiao.domain.policies.CatalogueId;
import org.fengqiao.domain.policies.CatalogueVersion;
import org.fengqiao.domain.policies.Category;
import org.fengqiao.domain.policies.CategoryRules;
import org.fengqiao.domain.policies.CategoryTree;
import org.fengqiao.domain.policies.EvidenceRule;
import org.fengqiao.domain.policies.ResponsibilityRule;
import org.fengqiao.domain.policies.SpecialRoute;

/**
 * A town whose pack classes by a catalogue: hazards, of them fires and exits; crime; water;
 * permits.
 */
final class CatalogueTown {
  static final CategoryCode FIRE = new CategoryCode("hazard.fire");
  static final CategoryCode EXIT = new CategoryCode("hazard.fire.exit");
  static final CategoryCode CRIME = new CategoryCode("crime");
  static final CategoryCode FRAUD = new CategoryCode("crime.fraud");
  static final CategoryCode WATER = new CategoryCode("water");
  static final CategoryCode PERMIT = new CategoryCode("permit");

  final TownRules rules = new TownRules();
  final CaseTown town = new CaseTown(rules);

  CatalogueTown() {
    publish(1);
  }

  /** Publishes a version of the pack that uses this version of the catalogue. */
  void publish(int number) {
    var catalogue = new CatalogueVersion(new CatalogueId("gansu"), number);
    var said =
        new CategoryRules(
            List.of(),
            Optional.of(catalogue),
            Optional.empty(),
            List.of(new ResponsibilityRule(FIRE, TownRules.POLICE)),
            Optional.of(
                new AdmissionRule(Level.VILLAGE, Set.of(new CategoryCode("hazard"), CRIME, WATER))),
            List.of(new EvidenceRule(FIRE, 2, Set.of("image/*"))),
            List.of(
                new SpecialRoute(CRIME, RedirectRoute.POLICE_110, ""),
                new SpecialRoute(FRAUD, RedirectRoute.OTHER, "反诈中心 96110")));
    rules.classBy(said, tree());
  }

  private static CategoryTree tree() {
    return CategoryTree.of(
        List.of(
            row("hazard", "", Optional.of(CaseKind.HAZARD), Optional.of(Tier.ORDINARY)),
            row("hazard.fire", "hazard", Optional.empty(), Optional.empty()),
            row("hazard.fire.exit", "hazard.fire", Optional.empty(), Optional.empty()),
            row("crime", "", Optional.of(CaseKind.EVENT), Optional.empty()),
            row("crime.fraud", "crime", Optional.empty(), Optional.empty()),
            row("water", "", Optional.empty(), Optional.of(Tier.ORDINARY)),
            row("permit", "", Optional.empty(), Optional.of(Tier.ORDINARY))));
  }

  private static Category row(
      String code, String parent, Optional<CaseKind> kind, Optional<Tier> tier) {
    var above = Optional.of(parent).filter(text -> !text.isEmpty()).map(CategoryCode::new);
    return new Category(new CategoryCode(code), above, "类别" + code, kind, tier);
  }

  Case report(Channel channel, CategoryCode category) {
    var command = town.command(channel, Optional.of(category), Optional.empty(), town.village());
    return town.report.report(town.platform(), command).aggregate();
  }

  Case report(CategoryCode category) {
    return report(Channel.HOTLINE, category);
  }

  /** A report that an officer found such a matter and mended it. */
  Case fixed(CategoryCode category, OfficerId officer, List<Attachment> evidence) {
    var report = town.road(Optional.empty());
    var command =
        new ReportCase.Command(
            town.request(units()),
            report.channel(),
            new Classing(Optional.empty(), Optional.of(category), Optional.empty()),
            Optional.empty(),
            report.subject(),
            report.text(),
            report.location(),
            List.of(),
            Optional.empty(),
            report.spot(),
            Optional.empty(),
            Optional.of(new OnTheSpot(officer, Optional.empty(), "当场清除", evidence)));
    return town.report.report(units(), command).aggregate();
  }

  Case resolve(Case c, OfficerId officer, List<Attachment> evidence) {
    var command =
        new ResolveCase.Command(town.on(units(), c), officer, OutcomeKind.SOLVED, "已清除", evidence);
    return new ResolveCase(town.desk).resolve(units(), command).aggregate();
  }

  Case signFor(Case c, OfficerId officer) {
    return new SignForCase(town.desk)
        .signFor(units(), new SignForCase.Command(town.on(units(), c), officer))
        .aggregate();
  }

  private Caller units() {
    return town.caller(
        "units",
        EnumSet.allOf(Right.class),
        Set.of(town.secretary.unit(), town.police.unit(), town.director.unit()),
        Set.of());
  }

  static Attachment attachment(String mediaType) {
    return new Attachment(
        "https://files.example/" + mediaType, mediaType, 9, Digest.of(new byte[] {1}));
  }
}
