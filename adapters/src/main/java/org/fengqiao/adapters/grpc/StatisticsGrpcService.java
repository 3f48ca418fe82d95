package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.statistics.GetRates;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.statistics.Measure;
import org.fengqiao.domain.statistics.RateName;
import org.fengqiao.proto.statistics.v1.GetRatesRequest;
import org.fengqiao.proto.statistics.v1.GetRatesResponse;
import org.fengqiao.proto.statistics.v1.Rate;
import org.fengqiao.proto.statistics.v1.StatisticsServiceGrpc;

/** Serves {@code fengqiao.statistics.v1.StatisticsService}. */
public final class StatisticsGrpcService extends StatisticsServiceGrpc.StatisticsServiceImplBase {
  private static final EnumNames<RateName, org.fengqiao.proto.statistics.v1.RateName> NAMES =
      EnumNames.of(RateName.class, org.fengqiao.proto.statistics.v1.RateName.class, "RATE_NAME");

  private final GetRates rates;

  @Inject
  StatisticsGrpcService(GetRates rates) {
    this.rates = rates;
  }

  @Override
  public void getRates(GetRatesRequest request, StreamObserver<GetRatesResponse> out) {
    respond(out, () -> rates(caller(), request));
  }

  private GetRatesResponse rates(Caller caller, GetRatesRequest request) {
    var found = rates.get(caller, query(request));
    var response =
        GetRatesResponse.newBuilder()
            .setReceived(found.figures().of(Measure.RECEIVED))
            .setUnreadEntries(found.unread());
    found.time().ifPresent(time -> response.setCountedTime(Times.toProto(time)));
    for (var name : RateName.values()) {
      response.addRates(toProto(name, found.figures().rate(name)));
    }
    return response.build();
  }

  private static GetRates.Query query(GetRatesRequest request) {
    var division = Names.division("division", request.getDivision());
    var days = Times.toDays(request.getStartDay(), request.getEndDay());
    return new GetRates.Query(division, days, channels(request.getChannelsList()));
  }

  private static Set<Channel> channels(List<org.fengqiao.proto.cases.v1.Channel> channels) {
    var read = new HashSet<Channel>();
    channels.forEach(channel -> read.add(CaseEnums.CHANNEL.required("channels", channel)));
    return read;
  }

  private static Rate toProto(RateName name, org.fengqiao.domain.cases.Rate rate) {
    return Rate.newBuilder()
        .setName(NAMES.toProto(name))
        .setNumerator(rate.numerator())
        .setDenominator(rate.denominator())
        .setPercent(FigureProtos.percent(rate))
        .build();
  }
}
