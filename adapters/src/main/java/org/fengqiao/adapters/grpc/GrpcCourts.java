package org.fengqiao.adapters.grpc;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import org.fengqiao.application.mediation.filings.CourtFile;
import org.fengqiao.application.mediation.filings.Courts;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.proto.courts.v1.CourtServiceGrpc;
import org.fengqiao.proto.courts.v1.CourtServiceGrpc.CourtServiceBlockingStub;

/**
 * Calls a court's own {@code fengqiao.courts.v1.CourtService}, which takes files. Nothing of a file
 * is logged, and of a refusal nothing but its status is kept: its words may hold more.
 */
public final class GrpcCourts implements Courts, AutoCloseable {
  private static final int LONGEST_RECEIPT = 100;

  /** What a server takes of one message where nothing else is set. */
  private static final int MOST_BYTES = 4 << 20;

  private final OutwardService<CourtServiceBlockingStub> court;

  /**
   * Connects when the first file goes.
   *
   * @param timeout of one file, from the connection to the end of the answer
   */
  public GrpcCourts(ServiceAddress address, String token, Duration timeout) {
    this(OutwardService.channel(address), token, timeout);
  }

  GrpcCourts(ManagedChannel channel, String token, Duration timeout) {
    this.court = new OutwardService<>(channel, CourtServiceGrpc::newBlockingStub, token, timeout);
  }

  @Override
  public String file(CourtFile file) {
    var stub = court.stub();
    var request = CourtFilingProtos.file(file);
    if (request.getSerializedSize() > MOST_BYTES) {
      throw NotTaken.forGood(
          "the file has %,d bytes, and 4 MiB go at most".formatted(request.getSerializedSize()));
    }
    try {
      return receipt(stub.fileMediation(request).getReceipt());
    } catch (StatusRuntimeException e) {
      throw notTaken(e);
    }
  }

  /** Held to the rules of every text from outside. */
  private static String receipt(String receipt) {
    try {
      return Text.required("receipt", receipt, LONGEST_RECEIPT);
    } catch (Refusal _) {
      throw new NotTaken("the court answered no receipt of 1 to 100 characters");
    }
  }

  /** A court that is not there, or does not let this server in, refuses whatever is sent. */
  private static NotTaken notTaken(StatusRuntimeException e) {
    var code = e.getStatus().getCode();
    var why = "the court answered " + code;
    return switch (code) {
      case INVALID_ARGUMENT, FAILED_PRECONDITION, OUT_OF_RANGE, NOT_FOUND -> NotTaken.forGood(why);
      case UNAVAILABLE, UNAUTHENTICATED, PERMISSION_DENIED, UNIMPLEMENTED -> NotTaken.byNobody(why);
      case OK,
          CANCELLED,
          UNKNOWN,
          DEADLINE_EXCEEDED,
          ALREADY_EXISTS,
          RESOURCE_EXHAUSTED,
          ABORTED,
          INTERNAL,
          DATA_LOSS ->
          OutwardService.pause(e)
              .map(pause -> NotTaken.before(pause, why))
              .orElseGet(() -> new NotTaken(why));
    };
  }

  @Override
  public void close() {
    court.close();
  }
}
