package io.github.dorasan.retrieval;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Joins each sum and the layer normalisation of it, as they stand behind every block of a
 * transformer, into ONNX Runtime's operator for both. By itself it does so only where all texts
 * have the same length; joined, the model takes about a fifth less time. The numbers of the fields
 * are those of <a href="https://github.com/onnx/onnx/blob/v1.19.0/onnx/onnx.proto">onnx.proto</a>.
 */
final class ResidualNormalization {
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_OUTPUT = 12;
  private static final int VALUE_NAME = 1;
  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int NODE_OPERATOR = 4;
  private static final int NODE_ATTRIBUTE = 5;
  private static final int NODE_DOMAIN = 7;
  private static final int ATTRIBUTE_NAME = 1;

  private static final ByteString SUM = ByteString.copyFromUtf8("Add");
  private static final ByteString NORMALIZATION = ByteString.copyFromUtf8("LayerNormalization");
  private static final ByteString JOINED = ByteString.copyFromUtf8("SkipLayerNormalization");
  private static final ByteString JOINED_DOMAIN = ByteString.copyFromUtf8("com.microsoft");
  private static final ByteString EPSILON = ByteString.copyFromUtf8("epsilon");

  private ResidualNormalization() {}

  /**
   * A model with the joined operators; the same model where there is nothing to join. It is meant
   * for one text at a time: the joined operator does not spread one summand over a batch.
   *
   * @param model a serialised model that ONNX Runtime has optimised, so that its layer
   *     normalisations are operators
   * @throws InvalidProtocolBufferException if it is no such thing
   */
  static byte[] joined(byte[] model) throws InvalidProtocolBufferException {
    UnknownFieldSet whole = UnknownFieldSet.parseFrom(model);
    UnknownFieldSet graph = UnknownFieldSet.parseFrom(only(whole, MODEL_GRAPH));
    List<UnknownFieldSet> nodes = new ArrayList<>();
    for (ByteString node : all(graph, GRAPH_NODE)) {
      nodes.add(UnknownFieldSet.parseFrom(node));
    }
    List<ByteString> results = new ArrayList<>();
    for (ByteString output : all(graph, GRAPH_OUTPUT)) {
      results.add(only(UnknownFieldSet.parseFrom(output), VALUE_NAME));
    }
    List<ByteString> joined =
        join(nodes, sumsUsedOnce(nodes, results)).stream()
            .map(UnknownFieldSet::toByteString)
            .toList();
    ByteString changed = with(graph, GRAPH_NODE, joined).toByteString();
    return with(whole, MODEL_GRAPH, List.of(changed)).toByteArray();
  }

  private static List<UnknownFieldSet> join(
      List<UnknownFieldSet> nodes, Map<ByteString, UnknownFieldSet> sums)
      throws InvalidProtocolBufferException {
    List<UnknownFieldSet> all = new ArrayList<>();
    for (UnknownFieldSet node : nodes) {
      UnknownFieldSet sum = is(node, NORMALIZATION) ? sums.get(input(node, 0)) : null;
      if (sum != null) {
        all.remove(sum);
      }
      all.add(sum == null ? node : join(sum, node));
    }
    return all;
  }

  /** By what they compute; what the model results in is used outside of it too. */
  private static Map<ByteString, UnknownFieldSet> sumsUsedOnce(
      List<UnknownFieldSet> nodes, List<ByteString> results) {
    Map<ByteString, Integer> uses = new HashMap<>();
    results.forEach(name -> uses.merge(name, 1, Integer::sum));
    nodes.forEach(node -> all(node, NODE_INPUT).forEach(name -> uses.merge(name, 1, Integer::sum)));
    Map<ByteString, UnknownFieldSet> sums = new HashMap<>();
    for (UnknownFieldSet node : nodes) {
      if (is(node, SUM) && Objects.equals(uses.get(only(node, NODE_OUTPUT)), 1)) {
        sums.put(only(node, NODE_OUTPUT), node);
      }
    }
    return sums;
  }

  private static UnknownFieldSet join(UnknownFieldSet sum, UnknownFieldSet normalization)
      throws InvalidProtocolBufferException {
    List<ByteString> inputs = new ArrayList<>(all(sum, NODE_INPUT));
    inputs.addAll(all(normalization, NODE_INPUT).subList(1, all(normalization, NODE_INPUT).size()));
    List<ByteString> attributes = new ArrayList<>();
    for (ByteString attribute : all(normalization, NODE_ATTRIBUTE)) {
      if (only(UnknownFieldSet.parseFrom(attribute), ATTRIBUTE_NAME).equals(EPSILON)) {
        attributes.add(attribute);
      }
    }
    UnknownFieldSet node = with(normalization, NODE_INPUT, inputs);
    node = with(node, NODE_OPERATOR, List.of(JOINED));
    node = with(node, NODE_DOMAIN, List.of(JOINED_DOMAIN));
    return with(node, NODE_ATTRIBUTE, attributes);
  }

  private static boolean is(UnknownFieldSet node, ByteString operator) {
    return only(node, NODE_OPERATOR).equals(operator);
  }

  private static ByteString input(UnknownFieldSet node, int index) {
    return all(node, NODE_INPUT).get(index);
  }

  private static List<ByteString> all(UnknownFieldSet message, int field) {
    return message.getField(field).getLengthDelimitedList();
  }

  private static ByteString only(UnknownFieldSet message, int field) {
    List<ByteString> values = all(message, field);
    return values.isEmpty() ? ByteString.EMPTY : values.getFirst();
  }

  private static UnknownFieldSet with(UnknownFieldSet message, int field, List<ByteString> values) {
    UnknownFieldSet.Field.Builder changed = UnknownFieldSet.Field.newBuilder();
    values.forEach(changed::addLengthDelimited);
    return message.toBuilder().clearField(field).mergeField(field, changed.build()).build();
  }
}
