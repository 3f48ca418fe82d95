package org.fengqiao.bootstrap.story;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.ListCasesRequest;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;

/** A partner's connection to the server, with its token. */
public final class Line implements AutoCloseable {
  private static final int PATIENCE = 60;
  private static final int MOST = 500;

  private final ManagedChannel channel;
  private final Channel known;

  Line(int port, String token) {
    channel = NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    var headers = new Metadata();
    headers.put(
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
    known =
        ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  /** A request id that no other has. */
  public static String id() {
    return UUID.randomUUID().toString();
  }

  /** What a generated stub is made on. */
  public Channel channel() {
    return known;
  }

  /** A generated stub that gives up in time, as {@code call(GridServiceGrpc::newBlockingStub)}. */
  public <S extends AbstractStub<S>> S call(Function<Channel, S> stub) {
    return stub.apply(known).withDeadlineAfter(PATIENCE, SECONDS);
  }

  CaseServiceBlockingStub cases() {
    return call(CaseServiceGrpc::newBlockingStub);
  }

  /** Reports a matter; the request id is filled in. */
  public Case report(ReportCaseRequest.Builder report) {
    return cases().reportCase(report.setRequestId(id()).build()).getCase();
  }

  /** A case as it is now, of which this partner has sight. */
  public Case get(String name) {
    return cases().getCase(GetCaseRequest.newBuilder().setName(name).build());
  }

  /** The first page of the cases in this partner's sight that match. */
  public List<Case> list(CaseFilter.Builder filter) {
    return cases()
        .listCases(ListCasesRequest.newBuilder().setFilter(filter).setPageSize(MOST).build())
        .getCasesList();
  }

  /**
   * What this partner hears by a filter from the beginning on, until it has heard of a case as it
   * is in {@code last}.
   */
  public List<TraceEntry> hear(CaseFilter.Builder filter, Case last) {
    var heard = new ArrayList<TraceEntry>();
    var stream = cases().watchCases(WatchCasesRequest.newBuilder().setFilter(filter).build());
    while (true) {
      var message = stream.next();
      if (message.hasEntry()) {
        var entry = message.getEntry();
        heard.add(entry);
        if (entry.getCase().equals(last.getName()) && entry.getVersion() >= last.getVersion()) {
          return heard;
        }
      }
    }
  }

  @Override
  public void close() {
    channel.shutdownNow();
    try {
      var _ = channel.awaitTermination(5, SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
