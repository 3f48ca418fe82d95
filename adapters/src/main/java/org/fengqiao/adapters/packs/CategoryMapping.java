package org.fengqiao.adapters.packs;

import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.AdmissionRule;
import org.fengqiao.domain.policies.CatalogueVersion;
import org.fengqiao.domain.policies.CategoryRule;
import org.fengqiao.domain.policies.CategoryRules;
import org.fengqiao.domain.policies.EvidenceRule;
import org.fengqiao.domain.policies.ResponsibilityRule;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.SpecialRoute;

/** Makes what a pack says of categories. */
final class CategoryMapping {
  private final Map<Role, RoleRule> roles;

  CategoryMapping(Map<Role, RoleRule> roles) {
    this.roles = roles;
  }

  CategoryRules rules(Part root) {
    return new CategoryRules(
        root.each("categories", CategoryMapping::category),
        root.optional("catalogue", CatalogueVersion::parse),
        Optional.empty(),
        root.each("responsibilities", this::responsibility),
        root.nested("admission", CategoryMapping::admission),
        root.each("evidence", CategoryMapping::evidence),
        root.each("special_routes", CategoryMapping::specialRoute));
  }

  private static CategoryRule category(Part part) {
    return new CategoryRule(
        part.required("code", CategoryCode::new),
        part.required("name", text -> text),
        part.optional("kind", CaseKind::valueOf),
        part.required("tier", Tier::valueOf));
  }

  private ResponsibilityRule responsibility(Part part) {
    var post = roles.get(part.required("role", Role::new));
    if (post == null) {
      throw part.wrong("role", "is one of the pack's roles");
    }
    if (post.level() != part.required("level", Level::valueOf)) {
      throw part.wrong("level", "is that of the role, " + post.level());
    }
    return new ResponsibilityRule(part.required("category", CategoryCode::new), post);
  }

  private static AdmissionRule admission(Part part) {
    return new AdmissionRule(
        part.required("level", Level::valueOf), part.set("categories", CategoryCode::new));
  }

  private static EvidenceRule evidence(Part part) {
    return new EvidenceRule(
        part.required("category", CategoryCode::new),
        part.node("least").asInt(1),
        part.set("media_types", text -> text));
  }

  private static SpecialRoute specialRoute(Part part) {
    return new SpecialRoute(
        part.required("category", CategoryCode::new),
        part.required("route", RedirectRoute::valueOf),
        part.optional("where", text -> text).orElse(""));
  }
}
