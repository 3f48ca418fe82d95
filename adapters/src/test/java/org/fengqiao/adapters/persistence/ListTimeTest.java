package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.DriverManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.sessions.SessionFilter;
import org.fengqiao.application.cases.supervisions.SupervisionFilter;
import org.fengqiao.application.cases.whistles.WhistleFilter;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.sessions.SessionStatus;
import org.fengqiao.domain.cases.supervisions.SupervisionStatus;
import org.fengqiao.domain.cases.whistles.WhistleStatus;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A list that would take too long is ended by the server, whatever keeps it. */
class ListTimeTest {
  private static final DivisionCode TOWN = new DivisionCode("620402202000");
  private static final Sight ALL = new Sight(new PartnerId("town"), Set.of(), Set.of(TOWN));
  private static final PageRequest PAGE = PageRequest.FIRST;

  /** What is listed, and why it is refused. */
  private static Map<Executable, Reason> lists(Database reads) {
    var supervisions = new JooqSupervisions(reads);
    var sessions = new JooqJointSessions(reads);
    var whistles = new JooqWhistles(reads);
    var supervision = new SupervisionFilter.Scope.InDivision(TOWN);
    var session = new SessionFilter.Scope.InDivision(TOWN);
    var whistle = new WhistleFilter.Scope.InDivision(TOWN);
    var all = new LinkedHashMap<Executable, Reason>();
    var any = new SupervisionFilter(supervision, Optional.empty(), Optional.empty());
    all.put(() -> supervisions.list(any, ALL, PAGE), RequestReason.OVERLOADED);
    var accepted =
        new SupervisionFilter(
            supervision, Optional.of(SupervisionStatus.ACCEPTED), Optional.empty());
    all.put(() -> supervisions.list(accepted, ALL, PAGE), RequestReason.INVALID_FIELD);
    var held = new SessionFilter(session, Optional.of(SessionStatus.HELD));
    all.put(() -> sessions.list(held, ALL, PAGE), RequestReason.INVALID_FIELD);
    var convened = new SessionFilter(session, Optional.empty());
    all.put(() -> sessions.list(convened, ALL, PAGE), RequestReason.OVERLOADED);
    var settled = new WhistleFilter(whistle, Optional.of(WhistleStatus.SETTLED));
    all.put(() -> whistles.list(settled, ALL, PAGE), RequestReason.INVALID_FIELD);
    var hidden = new Sight(new PartnerId("other"), Set.of(), Set.of());
    var blown = new WhistleFilter(whistle, Optional.empty());
    all.put(() -> whistles.list(blown, hidden, PAGE), RequestReason.INVALID_FIELD);
    return all;
  }

  @Test
  void endsAListThatTakesTooLongAndSaysWhatHelps() throws Exception {
    var tables = TestDatabase.migrated().logins();
    var migrator = Stores.access(tables.migrator());
    try (var reads = Database.open(Stores.access(tables.app()), 6);
        var locking =
            DriverManager.getConnection(migrator.url(), migrator.user(), migrator.password());
        var lock = locking.createStatement();
        var each = Executors.newVirtualThreadPerTaskExecutor()) {
      lock.execute("LOCK TABLES supervision WRITE, joint_session WRITE, whistle WRITE");
      var refused = new LinkedHashMap<Future<Refusal>, Reason>();
      lists(reads)
          .forEach((list, reason) ->
              refused.put(each.submit(() -> assertThrows(Refusal.class, list)), reason));
      for (var one : refused.entrySet()) {
        assertEquals(one.getValue(), one.getKey().get().reason());
      }
    }
  }
}
