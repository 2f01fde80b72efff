import katex from 'katex';
import { escapeHtml } from '../../../links/share/formats.ts';
import { rich } from '../rich.ts';
import { feedback } from './feedback.ts';
import { asked, isMultiple, nameOf, type Item } from './item.ts';
import { XML } from './xml.ts';

/** The name of a question inside a package: 'not-a-title' → 'q-not-a-title'. */
export function nameInQti(id: string): string {
  return `q-${id}`;
}

/** A question as a file of QTI 2.1, formulas as MathML; the explanation is shown after an answer, whatever it was. */
export function assessmentItem(item: Item, lang: string): string {
  const { declaration, interaction, processing } = 'options' in item ? choice(item.options) : number(item);
  return `${XML}
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="${nameInQti(item.id)}" title="${escapeHtml(nameOf(item))}" xml:lang="${lang}" adaptive="false" timeDependent="false">
${declaration}
<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>
<itemBody><p>${rich(asked(item), mathMl)}</p>${interaction}</itemBody>
<responseProcessing>
<responseCondition><responseIf>${processing}<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition>
<setOutcomeValue identifier="FEEDBACK"><baseValue baseType="identifier">why</baseValue></setOutcomeValue>
</responseProcessing>
<modalFeedback outcomeIdentifier="FEEDBACK" identifier="why" showHide="show">${feedback(item, mathMl)}</modalFeedback>
</assessmentItem>
`;
}

interface Parts {
  readonly declaration: string;
  readonly interaction: string;
  readonly processing: string;
}

function choice(options: Extract<Item, { options: unknown }>['options']): Parts {
  const many = isMultiple(options);
  const named = options.map((option, i) => ({ ...option, name: String.fromCharCode(65 + i) }));
  const right = named.filter((option) => option.right).map(({ name }) => `<value>${name}</value>`);
  const choices = named.map(
    ({ name, text }) => `<simpleChoice identifier="${name}">${rich(text, mathMl)}</simpleChoice>`,
  );
  return {
    declaration: `<responseDeclaration identifier="RESPONSE" cardinality="${many ? 'multiple' : 'single'}" baseType="identifier"><correctResponse>${right.join('')}</correctResponse></responseDeclaration>`,
    interaction: `<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="${many ? 0 : 1}">${choices.join('')}</choiceInteraction>`,
    processing: '<match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>',
  };
}

function number({ value, tolerance }: Extract<Item, { value: number }>): Parts {
  return {
    declaration: `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="float"><correctResponse><value>${value}</value></correctResponse></responseDeclaration>`,
    interaction: '<p><textEntryInteraction responseIdentifier="RESPONSE" expectedLength="12"/></p>',
    processing: `<equal toleranceMode="absolute" tolerance="${tolerance} ${tolerance}"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal>`,
  };
}

/** TeX as MathML alone. */
function mathMl(tex: string): string {
  const html = katex.renderToString(tex, { output: 'mathml', throwOnError: true });
  return /<math[^]*<\/math>/.exec(html)?.[0] ?? '';
}
