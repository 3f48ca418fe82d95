package org.fengqiao.adapters.persistence.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** What all forms ask of the parser. */
final class Tokens {
  private Tokens() {}

  static void expect(JsonParser in, JsonToken token) throws JsonParseException {
    if (in.currentToken() != token) {
      throw refused(in, "is " + in.currentToken() + " where " + token + " must be");
    }
  }

  static JsonParseException refused(JsonParser in, String rule) {
    return new JsonParseException(in, in.getParsingContext().pathAsPointer() + " " + rule);
  }
}
