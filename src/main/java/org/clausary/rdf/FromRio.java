package org.clausary.rdf;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/** What an RDF4J parser finds, as a stream of Jena. */
final class FromRio extends AbstractRDFHandler {

  private final StreamRDF out;

  FromRio(StreamRDF out) {
    this.out = out;
  }

  @Override
  public void startRDF() {
    out.start();
  }

  @Override
  public void handleStatement(Statement statement) {
    var triple =
        Triple.create(
            node(statement.getSubject()),
            node(statement.getPredicate()),
            node(statement.getObject()));
    if (statement.getContext() == null) {
      out.triple(triple);
    } else {
      out.quad(Quad.create(node(statement.getContext()), triple));
    }
  }

  @Override
  public void endRDF() {
    out.finish();
  }

  private static Node node(Value value) {
    if (value instanceof Literal literal) {
      return literal
          .getLanguage()
          .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
          .orElseGet(() -> typed(literal));
    }
    return value instanceof BNode blank
        ? NodeFactory.createBlankNode(blank.getID())
        : NodeFactory.createURI(value.stringValue());
  }

  private static Node typed(Literal literal) {
    var type = TypeMapper.getInstance().getSafeTypeByName(literal.getDatatype().stringValue());
    return NodeFactory.createLiteralDT(literal.getLabel(), type);
  }
}
