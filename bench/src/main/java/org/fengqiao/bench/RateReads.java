package org.fengqiao.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fengqiao.proto.statistics.v1.GetRatesRequest;
import org.fengqiao.proto.statistics.v1.GetRatesResponse;
import org.fengqiao.proto.statistics.v1.StatisticsServiceGrpc;
import org.fengqiao.proto.statistics.v1.StatisticsServiceGrpc.StatisticsServiceBlockingStub;
import org.fengqiao.proto.statistics.v1.StatisticsServiceGrpc.StatisticsServiceStub;

/** Reads the rates of the demo's district over the two years that have today in them. */
final class RateReads implements Operation {
  private static final String DISTRICT = "divisions/620402000000";

  private final StatisticsServiceStub calls;
  private final StatisticsServiceBlockingStub blocking;
  private final GetRatesRequest request;

  /** As the partner of the token. */
  RateReads(Partner partner, String token) {
    this.calls = Partner.as(token, StatisticsServiceGrpc.newStub(partner.channel()));
    this.blocking = Partner.as(token, StatisticsServiceGrpc.newBlockingStub(partner.channel()));
    var today = LocalDate.now(ZoneOffset.UTC);
    this.request =
        GetRatesRequest.newBuilder()
            .setDivision(DISTRICT)
            .setStartDay(today.minusYears(1).toString())
            .setEndDay(today.plusYears(1).toString())
            .build();
  }

  @Override
  public void begin(Done done) {
    calls.getRates(
        request, Answer.to(done, (GetRatesResponse found) -> done.done(found.getReceived() > 0)));
  }

  /** How many entries of the journal are not counted in yet. */
  long unread() {
    return blocking.getRates(request).getUnreadEntries();
  }
}
