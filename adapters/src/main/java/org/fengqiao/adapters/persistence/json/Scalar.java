package org.fengqiao.adapters.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A value that is one text, and so may also be the key of a map. */
interface Scalar extends Form {
  String text(Object value);

  Object parse(String text);

  @Override
  default void write(JsonGenerator out, Object value) throws IOException {
    out.writeString(text(value));
  }

  @Override
  default Object read(JsonParser in) throws IOException {
    Tokens.expect(in, JsonToken.VALUE_STRING);
    return parse(in.getText());
  }
}
