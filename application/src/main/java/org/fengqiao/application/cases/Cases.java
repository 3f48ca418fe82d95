package org.fengqiao.application.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/** All cases. */
public interface Cases {
  /** So many are read at once. */
  int MOST = 500;

  /** The case, whoever may see it. */
  Optional<Loaded<Case>> find(CaseId id);

  /**
   * Those of the cases that there are, as committed now, whoever may see them, in no order.
   *
   * @param ids at most {@value #MOST}, each once
   */
  List<Loaded<Case>> findAll(Collection<CaseId> ids);

  /**
   * The cases a unit leads that are in an officer's hand and not resolved, as committed now: those
   * in progress before those signed for, else in the order of their states' names; of each the
   * oldest report first; at most {@code limit}.
   */
  List<Loaded<Case>> inHand(OfficerId officer, UnitId unit, int limit);

  /** How many those are, as committed now. */
  int countInHand(OfficerId officer, UnitId unit);

  /**
   * A page of what the filter means and the sight allows, the newest report first.
   *
   * @throws Refusal FILTER_NOT_INDEXED if the filter has no scope, or names channels, or its scope
   *     is a province: a deployment serves one city, and to list a province is to list all of it;
   *     INVALID_FIELD if the page's key is none that such a list gave
   */
  Page<Loaded<Case>> list(CaseFilter filter, Sight sight, PageRequest page);
}
