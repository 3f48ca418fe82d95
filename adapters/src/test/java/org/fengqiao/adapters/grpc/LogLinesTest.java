package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Claim;
import org.fengqiao.proto.cases.v1.ReportCasesRequest;
import org.fengqiao.proto.cases.v1.ReportCasesResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogLinesTest {
  private final CaseCalls calls = new CaseCalls(_ -> new Faulty());
  private final Lines lines = new Lines();
  private final Logger logger = (Logger) LoggerFactory.getLogger(Errors.class);

  /** Notes which call each line is of, as the log's own pattern asks it. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {
    final List<String> requests = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent line) {
      requests.add(CallContext.requestId());
    }
  }

  /** A store that fails in a way nobody foresaw. */
  private static final class Faulty implements Store {
    @Override
    public <A extends Aggregate> Answer<A> decide(
        Request request, List<Claim> claims, Supplier<Changes<A>> decision) {
      throw new IllegalStateException("the disk is on fire");
    }

    @Override
    public <A extends Aggregate> Optional<Answer<A>> act(Supplier<Optional<Changes<A>>> decision) {
      throw new IllegalStateException("the disk is on fire");
    }
  }

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(lines);
    calls.close();
  }

  @Test
  void bearTheRequestIdOfTheStreamInWhichAReportFailed() throws Exception {
    var heard = Heard.<ReportCasesRequest, ReportCasesResponse>all();
    var stream = calls.streaming(calls.platform).reportCases(heard);
    stream.onNext(ReportCasesRequest.newBuilder().setReport(calls.road()).build());
    var told = heard.next().getError().getMetadataOrThrow("request_id");
    assertEquals(told, lines.requests.getFirst());
  }
}
