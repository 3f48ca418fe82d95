package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;

class PublicNoticeTest {
  private static final Role SECRETARY = RulesFixture.SECRETARY.role();
  private static final Role CADRE = RulesFixture.CADRE.role();

  private final RulesFixture fixture = new RulesFixture();

  private void show(Role... roles) {
    fixture.publicNotice = new PublicNoticeRule(List.of(roles), "12345");
  }

  private List<String> refused() {
    var refusal = assertThrows(Refusal.class, fixture::rules);
    assertEquals(PolicyReason.PACK_FAULTY, refusal.reason());
    var found = ((Refusal.Kind.Invalid) refusal.kind()).violations();
    return found.stream().map(Violation::field).toList();
  }

  @Test
  void showsTheRolesThePackNamesInItsOrderAtEveryGrid() {
    show(CADRE, SECRETARY);
    assertEquals(List.of(CADRE, SECRETARY), fixture.rules().shownAt(PatchKind.BASIC_GRID));
    assertEquals(List.of(CADRE, SECRETARY), fixture.rules().shownAt(PatchKind.EXCLUSIVE_GRID));
  }

  @Test
  void showsWhomTheStaffingAsksForWhereThePackNamesNoRoles() {
    var officer = new RoleRule(new Role("grid-officer"), Level.VILLAGE, "专职网格员");
    fixture.roles.add(officer);
    fixture.staffing.add(new StaffingRule(officer.role(), PatchKind.BASIC_GRID, 2));
    assertEquals(List.of(officer.role()), fixture.rules().shownAt(PatchKind.BASIC_GRID));
    assertEquals(List.of(), fixture.rules().shownAt(PatchKind.EXCLUSIVE_GRID));
  }

  @Test
  void showsNoMoreRolesThanANoticeHasWhateverTheStaffingAsksFor() {
    for (int i = 0; i <= PublicNoticeRule.MOST_ROLES; i++) {
      var helper = new RoleRule(new Role("helper-" + i), Level.VILLAGE, "网格员");
      fixture.roles.add(helper);
      fixture.staffing.add(new StaffingRule(helper.role(), PatchKind.BASIC_GRID, 1));
    }
    var shown = fixture.rules().shownAt(PatchKind.BASIC_GRID);
    assertEquals(PublicNoticeRule.MOST_ROLES, shown.size());
    assertEquals(new Role("helper-0"), shown.getFirst());
  }

  @Test
  void namesWhoActsOnlyWhereThePackNamesRoles() {
    show();
    assertFalse(fixture.rules().publicNotice().namesOfficers());
    show(SECRETARY);
    assertTrue(fixture.rules().publicNotice().namesOfficers());
  }

  @Test
  void refusesARoleThePackDoesNotKnowOrOneTwice() {
    show(SECRETARY, new Role("mayor"), SECRETARY);
    assertEquals(List.of("public_notice.roles[2]", "public_notice.roles[1]"), refused());
    var many = Collections.nCopies(21, SECRETARY);
    show(many.toArray(Role[]::new));
    assertEquals("public_notice.roles", refused().getFirst());
  }

  @Test
  void hasASupervisionPhoneThatCanBeDialledOrNone() {
    assertEquals("", PublicNoticeRule.DEFAULT.supervisionPhone());
    var phone = new PublicNoticeRule(List.of(), "(0943) 821-2345").supervisionPhone();
    assertEquals("09438212345", phone);
    assertThrows(Refusal.class, () -> new PublicNoticeRule(List.of(), "110"));
  }
}
