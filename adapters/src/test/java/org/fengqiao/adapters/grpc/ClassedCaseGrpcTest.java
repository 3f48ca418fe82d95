package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.policies.CatalogueId;
import org.fengqiao.domain.policies.CatalogueVersion;
import org.fengqiao.domain.policies.Category;
import org.fengqiao.domain.policies.CategoryRules;
import org.fengqiao.domain.policies.CategoryTree;
import org.fengqiao.domain.policies.SpecialRoute;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseFact;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cases classed by a catalogue, as partners see them. */
class ClassedCaseGrpcTest {
  private static final String GANSU = "catalogues/gansu/versions/3";

  private final TownRules rules = new TownRules();
  private final CaseCalls calls = new CaseCalls(rules);

  ClassedCaseGrpcTest() {
    rules.classBy(
        new CategoryRules(
            List.of(),
            Optional.of(new CatalogueVersion(new CatalogueId("gansu"), 3)),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(
                new SpecialRoute(new CategoryCode("fraud"), RedirectRoute.OTHER, "反诈中心 96110"))),
        CategoryTree.of(List.of(category("water"), category("fraud"))));
  }

  @AfterEach
  void stop() {
    calls.close();
  }

  private static Category category(String code) {
    return new Category(
        new CategoryCode(code), Optional.empty(), "类", Optional.empty(), Optional.empty());
  }

  private TraceEntry trace(Case c) {
    return calls
        .as(calls.platform)
        .listTrace(ListTraceRequest.newBuilder().setParent(c.getName()).build())
        .getEntries(0);
  }

  @Test
  void showsTheCatalogueThatSaysWhatTheCategoryMeansInTheCaseAndItsTrace() {
    var c = calls.report(calls.road().setCategory("water"));
    assertEquals(GANSU, c.getCatalogueVersion());
    var facts = trace(c).getFactsList();
    assertEquals(GANSU, facts.get(0).getReported().getCatalogueVersion());
    assertEquals(GANSU, facts.get(1).getTriaged().getCatalogueVersion());
    assertEquals("", calls.report(calls.road().clearCategory()).getCatalogueVersion());
  }

  @Test
  void sendsAMatterForAnotherRouteThereInTheReportAndSaysWhere() {
    var c = calls.report(calls.road().setCategory("fraud"));
    assertEquals(CaseState.CASE_STATE_REDIRECTED, c.getState());
    assertTrue(c.getRouting().getAutomatic());
    assertTrue(c.hasCloseTime());
    assertFalse(c.hasLadder());
    assertEquals(0, c.getRunningClocksCount());
    var entry = trace(c);
    assertEquals(
        List.of(
            CaseFact.FactCase.REPORTED, CaseFact.FactCase.TRIAGED, CaseFact.FactCase.REDIRECTED),
        entry.getFactsList().stream().map(CaseFact::getFactCase).toList());
    assertEquals("反诈中心 96110", entry.getNote().getText());
  }
}
