package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.policies.AdmissionRule;
import org.fengqiao.domain.policies.CatalogueId;
import org.fengqiao.domain.policies.CatalogueVersion;
import org.fengqiao.domain.policies.CategoryRules;
import org.fengqiao.domain.policies.EvidenceRule;
import org.fengqiao.domain.policies.SpecialRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pack says of categories. */
class PackCategoriesTest {
  private static final String SMALL = YamlPackReaderTest.SMALL;
  private static final CategoryCode FIRE = new CategoryCode("0101");

  private final YamlPackReader reader = new YamlPackReader();

  private CategoryRules sound(String yaml) {
    var reading = reader.read(yaml.getBytes(StandardCharsets.UTF_8));
    return assertInstanceOf(PackReading.Sound.class, reading, reading::toString)
        .rules()
        .categories();
  }

  @Test
  void namesTheCatalogueItClassesBy() {
    var gansu = new CatalogueVersion(new CatalogueId("gansu"), 3);
    var rules = sound(SMALL + "catalogue: catalogues/gansu/versions/3\n");
    assertEquals(Optional.of(gansu), rules.catalogue());
    assertEquals(Optional.empty(), rules.tree());
    assertEquals(Optional.empty(), sound(SMALL).catalogue());
  }

  @Test
  void saysWhoseTheMattersAreWhatAVillageIsGivenWhatShowsThemDoneAndWhereTheyGo() {
    var said =
        """
        responsibilities:
          - {category: "0101", level: TOWN, role: town-director}
        admission: {level: VILLAGE, categories: ["0101"]}
        evidence:
          - {category: "0101", least: 2, media_types: [image/*]}
          - {category: "0101", media_types: [application/pdf]}
        special_routes:
          - {category: "0101", route: OTHER, where: 反诈中心 96110}
        """;
    var rules = sound(SMALL + said);
    var responsibility = rules.responsibilities().getFirst();
    assertEquals(FIRE, responsibility.category());
    assertEquals("town-director", responsibility.post().role().value());
    assertEquals(Level.TOWN, responsibility.level());
    assertEquals(Optional.of(new AdmissionRule(Level.VILLAGE, Set.of(FIRE))), rules.admission());
    assertEquals(
        List.of(
            new EvidenceRule(FIRE, 2, Set.of("image/*")),
            new EvidenceRule(FIRE, 1, Set.of("application/pdf"))),
        rules.evidence());
    assertEquals(
        List.of(new SpecialRoute(FIRE, RedirectRoute.OTHER, "反诈中心 96110")), rules.specialRoutes());
  }

  /** Each line: what is added to the small pack, and where the fault then is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          catalogue: gansu | catalogue
          catalogue: catalogues/gansu/versions/0 | catalogue
          responsibilities: [{category: "0101", level: TOWN, role: nobody-here}] | responsibilities[0].role
          responsibilities: [{category: "0101", level: VILLAGE, role: town-director}] | responsibilities[0].level
          responsibilities: [{category: "0102", level: TOWN, role: town-director}] | responsibilities[0].category
          admission: {level: DISTRICT, categories: ["0101"]} | admission.level
          admission: {level: VILLAGE, categories: []} | admission.categories
          admission: {level: VILLAGE, categories: ["0102"]} | admission.categories
          evidence: [{category: "0101", least: 21}] | evidence[0].least
          evidence: [{category: "0101", media_types: [picture]}] | evidence[0].media_types[0]
          evidence: [{category: "0102"}] | evidence[0].category
          special_routes: [{category: "0101", route: REPEAT_WITHOUT_NEW_FACTS}] | special_routes[0].route
          special_routes: [{category: "0101", route: OTHER}] | special_routes[0].where
          special_routes: [{category: "0102", route: COURT}] | special_routes[0].category
          """)
  void namesThePlaceThatContradicts(String added, String path) {
    var reading = reader.read((SMALL + added + "\n").getBytes(StandardCharsets.UTF_8));
    var faulty = assertInstanceOf(PackReading.Faulty.class, reading, reading::toString);
    assertEquals(path, faulty.problems().getFirst().path());
  }
}
