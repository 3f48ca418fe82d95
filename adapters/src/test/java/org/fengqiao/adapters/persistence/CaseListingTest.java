package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.PARTNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.adapters.persistence.schema.Tables;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CaseFilter;
import org.fengqiao.application.cases.CaseFilter.Scope;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.partners.PartnerId;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

/** A list that would take too long is ended by the server, and says what helps. */
class CaseListingTest {
  private static final PartnerId PARTNER = new PartnerId("hotline");
  private static final PageRequest PAGE = new PageRequest(50, Optional.empty());

  private static CaseListing listing(Scope scope) {
    return new CaseListing(scope, CaseFilter.ALL, new Sight(PARTNER, Set.of(), Set.of()), PAGE);
  }

  @Test
  void asksForANarrowerFilterWhereNotAllIsInSight() {
    assertEquals(CaseReason.FILTER_NOT_INDEXED, CaseListing.sightTookTooLong().reason());
  }

  @Test
  void asksToComeBackWhereNoSightIsLookedFor() {
    assertEquals(RequestReason.OVERLOADED, ListTime.overloaded().reason());
  }

  @Test
  void isEndedByTheServerAndKnownByItsError() {
    var login = TestDatabase.migrated().logins().app();
    try (var reads = Database.open(Stores.access(login), 1)) {
      var listed =
          listing(new Scope.From(PARTNER)).rows(reads.sql(), List.of(Tables.CASES.ID)).fetch();
      assertTrue(listed.isEmpty());
      var slow =
          reads
              .sql()
              .resultQuery(
                  "WITH RECURSIVE n AS (SELECT 1 AS x UNION ALL SELECT x + 1 FROM n WHERE x < 500)"
                      + " SELECT COUNT(*) FROM n a, n b, n c, n d, n e");
      var thrown = assertThrows(DataAccessException.class, () -> slow.queryTimeout(1).fetch());
      var cause = Objects.requireNonNull(thrown.getCause(SQLException.class));
      assertTrue(Trouble.isTimeLimit(cause), () -> cause + " " + cause.getErrorCode());
      assertFalse(Trouble.isTimeLimit(new SQLException("other", "HY000", 1205)));
    }
  }
}
