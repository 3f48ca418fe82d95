package org.fengqiao.bootstrap.serve;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.util.UUID;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseResponse;

/** A partner that calls a server of a test over a socket. */
public final class Client implements AutoCloseable {
  static final String VILLAGE = "divisions/620402001001";

  private final ManagedChannel channel;
  private final Channel known;

  public Client(int port, String token) {
    channel = NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    var headers = new Metadata();
    headers.put(
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
    known =
        ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  public Channel channel() {
    return known;
  }

  /** Connects at once to a server that is back, and not only when it would try again. */
  void reconnect() {
    channel.resetConnectBackoff();
  }

  public CaseServiceBlockingStub cases() {
    return CaseServiceGrpc.newBlockingStub(known).withDeadlineAfter(30, SECONDS);
  }

  public ReportCaseResponse report(String subject) {
    return cases().reportCase(aReport(subject));
  }

  public Case get(String name) {
    return cases().getCase(GetCaseRequest.newBuilder().setName(name).build());
  }

  static ReportCaseRequest aReport(String subject) {
    return ReportCaseRequest.newBuilder()
        .setRequestId(UUID.randomUUID().toString())
        .setChannel(org.fengqiao.proto.cases.v1.Channel.CHANNEL_HOTLINE)
        .setCategory("hazard.fire")
        .setPatch(VILLAGE)
        .setSubject(subject)
        .setText("楼道堆物，占用消防通道。")
        .build();
  }

  @Override
  public void close() {
    channel.shutdownNow();
    try {
      channel.awaitTermination(5, SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
