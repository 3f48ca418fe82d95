package org.fengqiao.adapters.gateway;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.fengqiao.application.notices.Notice;

/**
 * What a gateway is told of a notice: no more than it needs to deliver it. There is no name in it,
 * and no time, so that a notice that is sent again has the same bytes unless the phone was changed.
 *
 * @param id of the delivery
 * @param about what it tells of, as {@code cases/{uuid}}
 */
@JsonPropertyOrder({"id", "phone", "text", "about"})
record Letter(String id, String phone, String text, String about) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Letter of(Notice notice) {
    return new Letter(notice.id().toString(), notice.phone(), notice.text(), notice.about().name());
  }

  /** JSON in UTF-8, without line breaks. */
  byte[] bytes() {
    try {
      return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("four texts are JSON", e);
    }
  }

  /** Leaves the phone and the words out. */
  @Override
  public String toString() {
    return id;
  }
}
