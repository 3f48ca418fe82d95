package org.fengqiao.application.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {
  private static final Digest DIGEST = Digest.of(new byte[] {1});

  private static Attachment of(String mediaType) {
    return new Attachment("https://files.example/1", mediaType, 1, DIGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/jpeg", "application/vnd.ms-excel", "image/svg+xml", "a/b"})
  void takesAMediaType(String type) {
    assertEquals(type, of(type).mediaType());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "/jpeg", "image/", "image/jpeg/2", "image/jpeg; q=1", "图/片"})
  void refusesWhatIsNoMediaType(String type) {
    var refusal = assertThrows(Refusal.class, () -> of(type));
    var fault = new Violation("media_type", "is a media type, as image/jpeg");
    assertEquals(new Refusal.Kind.Invalid(List.of(fault)), refusal.kind());
  }

  @Test
  void isReadFromTheLineItIsKeptAs() {
    var one = of("image/jpeg");
    assertEquals(one, Attachment.read(one.line()));
  }
}
