package org.fengqiao.examples.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.LocalizedMessage;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackOffTest {
  @Test
  void doublesWithEachFailureInARowUpToItsMost() {
    var backOff = new BackOff(new Random(1));
    for (var most : List.of(100, 200, 400, 800, 1600, 3200, 5000, 5000)) {
      var wait = backOff.next(Optional.empty()).toMillis();
      assertTrue(wait >= most / 2 && wait <= most, wait + " of " + most);
    }
    backOff.succeeded();
    assertTrue(backOff.next(Optional.empty()).toMillis() <= 100);
  }

  @Test
  void neverComesBackBeforeTheServerAsks() {
    var asked = Duration.ofSeconds(30);
    assertEquals(asked, new BackOff(new Random(1)).next(Optional.of(asked)));
  }

  @Test
  void callsAgainWhereTheServerSaysThatHelps() throws InterruptedException {
    var time = new SetTime();
    var calls = new AtomicInteger();
    var answer =
        time.retries(Duration.ofMinutes(1))
            .call(
                "trying",
                () -> {
                  if (calls.incrementAndGet() < 3) {
                    throw overloaded();
                  }
                  return "done";
                });
    assertEquals("done", answer);
    assertEquals(3, calls.get());
    assertTrue(time.pauses().stream().allMatch(p -> p.compareTo(Duration.ofSeconds(2)) >= 0));
  }

  @Test
  void givesUpWhenPatienceEnds() {
    var time = new SetTime();
    var gaveUp =
        assertThrows(
            GaveUp.class,
            () ->
                time.retries(Duration.ofSeconds(7))
                    .call(
                        "trying",
                        () -> {
                          throw overloaded();
                        }));
    assertEquals(4, time.pauses().size());
    assertEquals("OVERLOADED", gaveUp.error().reason());
  }

  @Test
  void showsReasonAndMessageOfARefusalAndDoesNotRepeatIt() {
    var time = new SetTime();
    var gaveUp =
        assertThrows(
            GaveUp.class,
            () ->
                time.retries(Duration.ofMinutes(1))
                    .call(
                        "closing",
                        () -> {
                          throw refused(Code.FAILED_PRECONDITION, "ILLEGAL_MOVE", "已结案").build();
                        }));
    assertEquals("closing: ILLEGAL_MOVE: 已结案", gaveUp.getMessage());
    assertEquals(List.of(), time.pauses());
  }

  private static StatusRuntimeException overloaded() {
    return refused(Code.RESOURCE_EXHAUSTED, "OVERLOADED", "busy")
        .retry(Duration.ofSeconds(2))
        .build();
  }

  private static Refused refused(Code code, String reason, String message) {
    return new Refused(
        Status.newBuilder()
            .setCode(code.getNumber())
            .addDetails(Any.pack(ErrorInfo.newBuilder().setReason(reason).build()))
            .addDetails(Any.pack(LocalizedMessage.newBuilder().setMessage(message).build())));
  }

  private record Refused(Status.Builder status) {
    Refused retry(Duration delay) {
      var proto = com.google.protobuf.Duration.newBuilder().setSeconds(delay.toSeconds());
      status.addDetails(Any.pack(RetryInfo.newBuilder().setRetryDelay(proto).build()));
      return this;
    }

    StatusRuntimeException build() {
      return StatusProto.toStatusRuntimeException(status.build());
    }
  }
}
