package org.fengqiao.adapters.persistence;

import java.util.List;
import java.util.Optional;
import org.fengqiao.application.notices.About;
import org.fengqiao.application.notices.Deliveries;
import org.fengqiao.application.notices.NoticesPack;
import org.fengqiao.application.notices.NoticesTown;
import org.fengqiao.application.notices.Undeliveries;
import org.fengqiao.application.notices.UndeliveriesContract;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.grids.DivisionCode;
import org.junit.jupiter.api.AfterEach;

class JooqUndeliveriesTest implements UndeliveriesContract {
  private static final Classing EVENT =
      new Classing(Optional.of(CaseKind.EVENT), Optional.empty(), Optional.empty());

  private final TestDatabase migrated = TestDatabase.migrated();
  private final Database database = Database.open(Stores.access(migrated.logins().app()), 4);
  private final JooqDeliveries deliveries = new JooqDeliveries(database);
  private final JooqUndeliveries undeliveries = new JooqUndeliveries(database);
  private final NoticesTown town = new NoticesTown(NoticesPack.rules());

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  public Deliveries deliveries() {
    return deliveries;
  }

  @Override
  public Undeliveries undeliveries() {
    return undeliveries;
  }

  @Override
  public About caseIn(DivisionCode division) {
    var id = town.clerk.report(Channel.QR_CODE, EVENT, division);
    CaseRows.insert(migrated, List.of(town.find(id)));
    return About.of(id);
  }
}
