package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.OFFICER;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.people.OfficerRegister;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerId;

/**
 * Officers in their table. One is found as the store finds it: inside a decision from its cache.
 */
public final class JooqOfficers implements OfficerRegister {
  private final StateRows<Officer> rows;
  private final Aggregates aggregates;

  @Inject
  public JooqOfficers(Database database, Aggregates aggregates) {
    this.rows = new StateRows<>(database.sql(), PeopleTables.OFFICERS, OFFICER);
    this.aggregates = aggregates;
  }

  @Override
  public Optional<Loaded<Officer>> find(OfficerId id) {
    return aggregates.find(Officer.class, id.ref());
  }

  @Override
  public List<Loaded<Officer>> find(Collection<OfficerId> ids) {
    if (ids.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " officers are asked at once");
    }
    return ids.isEmpty()
        ? List.of()
        : rows.list(OFFICER.ID.in(ids.stream().map(OfficerId::value).toList()), OFFICER.ID, MOST);
  }

  @Override
  public Page<Loaded<Officer>> list(PageRequest page) {
    var found = rows.list(PageKeys.afterId(OFFICER.ID, page), OFFICER.ID, page.limit());
    return Page.of(found, page, officer -> officer.aggregate().id().value().toString());
  }
}
