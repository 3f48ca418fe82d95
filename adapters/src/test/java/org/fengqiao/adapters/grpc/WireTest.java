package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.proto.partners.v1.Partner;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.fengqiao.proto.partners.v1.RegisterPartnerRequest;
import org.fengqiao.proto.partners.v1.RegisterPartnerResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of unusual text and bytes on their way in. */
class WireTest {
  private static final int MOST = 200;

  private final TestPartners partners = new TestPartners();
  private final String secret = partners.admit("hotline", new DivisionCode("620400000000"));
  private final GrpcHarness harness =
      new GrpcHarness(partners, InstantSource.fixed(Instant.EPOCH), new Echo());

  /** Answers the name as the rules would take it. */
  private static final class Echo extends PartnerServiceGrpc.PartnerServiceImplBase {
    @Override
    public void registerPartner(
        RegisterPartnerRequest request, StreamObserver<RegisterPartnerResponse> out) {
      Calls.respond(
          out,
          () -> {
            var name = Text.required("display_name", request.getDisplayName(), MOST);
            return RegisterPartnerResponse.newBuilder()
                .setPartner(Partner.newBuilder().setDisplayName(name))
                .build();
          });
    }
  }

  @AfterEach
  void stop() {
    harness.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"雨露村🙂", "𠮷野𡈽", "e\u0301"})
  void keepsEmojiAndRareHanAndComposesTheRest(String text) {
    assertEquals(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC), echo(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u202eb", "  "})
  void refusesNulAndBidiControlsAndBlanksByField(String text) {
    var refused = Refused.by(() -> echo(text));
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
    assertEquals("display_name", refused.field());
  }

  @Test
  void refusesOneMebibyteOfText() {
    var text = "字".repeat((1 << 20) / 3);
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", Refused.by(() -> echo(text)).what());
  }

  @Test
  void neverSeesALoneSurrogateFromAJavaClientWhichSendsAQuestionMark() {
    assertEquals("a?b", echo("a\ud800b"));
  }

  @Test
  void refusesALoneSurrogateSentAsBytes() {
    var bytes = new byte[] {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80, 'b'};
    var message = RegisterPartnerRequest.newBuilder().setDisplayName("12345").build();
    var faulty = replace(message.toByteArray(), "12345".getBytes(StandardCharsets.UTF_8), bytes);
    assertEquals("INVALID_ARGUMENT MESSAGE_MALFORMED", Refused.by(() -> send(faulty)).what());
  }

  @Test
  void refusesBytesThatAreNoMessage() {
    var refused = Refused.by(() -> send(new byte[] {(byte) 0xff, 1, 2}));
    assertEquals("INVALID_ARGUMENT MESSAGE_MALFORMED", refused.what());
  }

  private String echo(String text) {
    return PartnerServiceGrpc.newBlockingStub(harness.as(secret))
        .registerPartner(RegisterPartnerRequest.newBuilder().setDisplayName(text).build())
        .getPartner()
        .getDisplayName();
  }

  private void send(byte[] bytes) {
    var method =
        PartnerServiceGrpc.getRegisterPartnerMethod().toBuilder(new Bytes(), new Bytes()).build();
    var _ = ClientCalls.blockingUnaryCall(harness.as(secret), method, CallOptions.DEFAULT, bytes);
  }

  private static byte[] replace(byte[] all, byte[] part, byte[] by) {
    var hex = ByteString.copyFrom(all);
    int at =
        hex.toString(StandardCharsets.ISO_8859_1)
            .indexOf(new String(part, StandardCharsets.ISO_8859_1));
    return hex.substring(0, at)
        .concat(ByteString.copyFrom(by))
        .concat(hex.substring(at + part.length))
        .toByteArray();
  }

  /** Messages as they are on the wire. */
  static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
