import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';
import type { Hook, Prop, Reference } from './reference';

const entry = createRequire(import.meta.url).resolve('@vikrahub/chat-ui');
const declarations = join(dirname(entry), 'index.d.ts');
const name = 'virtual:reference';

/** Reads what the package's published types say: what an editor shows is what the pages show. */
export function reference(): Plugin {
  return {
    name: 'reference',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      this.addWatchFile(declarations);
      return `export default ${JSON.stringify(readReference())};`;
    },
  };
}

function readReference(): Reference {
  const program = ts.createProgram([declarations], { jsx: ts.JsxEmit.ReactJSX, strict: true, types: [] });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(declarations);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${declarations} is not there: build chat-ui first.`);
  const reader = createReader(checker);
  const components: Reference['components'] = {};
  const hooks: Reference['hooks'] = {};
  for (const exported of checker.getExportsOfModule(module)) {
    if (/^use[A-Z]/u.test(exported.name)) hooks[exported.name] = reader.readHook(exported);
    else if (/^[A-Z]/u.test(exported.name)) components[exported.name] = reader.readProps(exported);
  }
  return { components, hooks };
}

function createReader(checker: ts.TypeChecker) {
  const resolve = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const sentence = (symbol: ts.Symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker));
  // The words of the declaration, which are shorter than what they resolve to. Bundling numbers equal names: Message$2.
  const print = (declared: ts.Node | undefined) =>
    (declared?.getText() ?? '').replace(/\$\d+/gu, '').replace(/\s+/gu, ' ').replace(/^\| /u, '');
  const callsOf = (symbol: ts.Symbol) => checker.getTypeOfSymbol(resolve(symbol)).getCallSignatures();
  const isOurs = (symbol: ts.Symbol) =>
    symbol.declarations?.some((declaration) => !declaration.getSourceFile().fileName.includes('/@types/'));

  const readProp = (symbol: ts.Symbol): Prop => {
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
    const literals = type.isUnion() ? type.types : [];
    const options = literals.every((literal) => literal.isStringLiteral())
      ? literals.map((literal) => String(literal.value))
      : [];
    const declaration = symbol.valueDeclaration;
    const declared = declaration && ts.isPropertySignature(declaration) ? declaration.type : declaration;
    const defaultTag = symbol.getJsDocTags(checker).find((tag) => tag.name === 'defaultValue');
    return {
      name: symbol.name,
      type: options.length > 0 ? options.map((option) => `'${option}'`).join(' | ') : print(declared),
      options,
      isRequired: !(symbol.flags & ts.SymbolFlags.Optional),
      isFunction: type.getCallSignatures().length > 0,
      description: sentence(symbol),
      defaultValue: ts.displayPartsToString(defaultTag?.text),
    };
  };
  const membersOf = (type: ts.Type) => checker.getPropertiesOfType(type).filter(isOurs).map(readProp);

  return {
    readProps(component: ts.Symbol): Prop[] {
      const [props] = callsOf(component)[0]?.getParameters() ?? [];
      return props ? membersOf(checker.getTypeOfSymbol(props)) : [];
    },
    readHook(hook: ts.Symbol): Hook {
      const [signature] = callsOf(hook);
      if (!signature) throw new Error(`${hook.name} is no function.`);
      const result = signature.getReturnType();
      const { parameters, type } = signature.getDeclaration();
      const isView = /View$/u.test(result.aliasSymbol?.name ?? result.symbol?.name ?? '');
      return {
        signature: `${hook.name}(${parameters.map(print).join(', ')}): ${print(type)}`,
        description: ts.displayPartsToString(signature.getDocumentationComment(checker)),
        members: isView ? membersOf(result) : [],
      };
    },
  };
}
