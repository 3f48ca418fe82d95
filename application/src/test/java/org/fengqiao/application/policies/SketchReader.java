package org.fengqiao.application.policies;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.grids.CodeSchemes;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.policies.AttachmentRule;
import org.fengqiao.domain.policies.CaseworkRule;
import org.fengqiao.domain.policies.CatalogueVersion;
import org.fengqiao.domain.policies.CategoryRules;
import org.fengqiao.domain.policies.Ladder;
import org.fengqiao.domain.policies.LadderStep;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PublicNoticeRule;
import org.fengqiao.domain.policies.Rules;
import org.fengqiao.domain.policies.SpecialRoute;

/**
 * Reads packs of one line, as {@code small 620402000000 cn 小县}, or with a catalogue and a category
 * whose matters are for the police, as {@code small 620402000000 cn 小县 catalogues/gansu/versions/1
 * crime}; any other is faulty twice.
 */
final class SketchReader implements PackReader {
  private final CaseworkRule casework;

  SketchReader() {
    this(CaseworkRule.DEFAULT);
  }

  /** All packs say that of handling. */
  SketchReader(CaseworkRule casework) {
    this.casework = casework;
  }

  @Override
  public PackReading read(byte[] bytes) {
    var words = new String(bytes, StandardCharsets.UTF_8).split(" ", -1);
    if (words.length != 4 && words.length != 6) {
      return new PackReading.Faulty(
          Optional.empty(),
          List.of(
              new PackProblem("", 1, "has four words"), new PackProblem("name", 0, "is there")));
    }
    var post = TownRules.DIRECTOR;
    return new PackReading.Sound(
        new Rules(
            new PackId(words[0]),
            words[3],
            new DivisionCode(words[1]),
            new CalendarId(words[2]),
            Optional.of(Tier.ORDINARY),
            Map.of(),
            Set.of(),
            List.of(post, TownRules.SECRETARY),
            words.length == 4 ? CategoryRules.listing(List.of()) : onCatalogue(words[4], words[5]),
            List.of(
                new Ladder(Tier.ORDINARY, List.of(new LadderStep(post, false, Optional.empty())))),
            List.of(),
            List.of(),
            CodeSchemes.UNIFIED,
            AttachmentRule.DEFAULT,
            List.of(),
            PublicNoticeRule.DEFAULT,
            casework));
  }

  private static CategoryRules onCatalogue(String catalogue, String crime) {
    return new CategoryRules(
        List.of(),
        Optional.of(CatalogueVersion.parse(catalogue)),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(new SpecialRoute(new CategoryCode(crime), RedirectRoute.POLICE_110, "")));
  }
}
