import { describe, expect, it } from 'vitest';
import { stancesOf } from './knowledge.js';

describe('reading across sentences', () => {
  it('knows a person again by the surname, once an office said whose it is', () => {
    expect(
      stancesOf(
        'Kenyan Deputy Foreign Minister Otieno Marube met reporters in Accra. Marube condemned the Ghanaian raid.',
      ),
    ).toEqual(['KEN condemnation GHA asserted']);
  });

  it('reads the office behind the name, too', () => {
    expect(
      stancesOf('Otieno Marube, the Kenyan envoy, left the talks. Marube praised the Ghanaian proposal.'),
    ).toEqual(['KEN support GHA asserted']);
  });

  it('takes nobody for a state because of a name alone', () => {
    expect(stancesOf('Jordan Marube runs a shop. Marube condemned the Ghanaian raid.')).toEqual([
      'OTHER condemnation GHA asserted',
    ]);
  });

  it('reads a short form as the organisation that was named with it', () => {
    expect(
      stancesOf(
        'We support the International Criminal Court, as the Security Council does. The Court deserves our full support.',
        'KEN',
      ),
    ).toEqual(['KEN support ICC asserted', 'KEN support ICC asserted']);
  });

  it('knows whose sanctions they are that an order or a decision imposes', () => {
    expect(stancesOf('Chad signed an order to impose a toll on trucks. Peru condemned the toll.')).toEqual([
      'PER condemnation TCD asserted',
    ]);
    expect(stancesOf('Chad agreed to lift the toll on trucks. Peru condemned the toll.')).toEqual([
      'PER condemnation NONE asserted',
    ]);
  });

  it('knows who did what a noun says again, with what it was done to or the day', () => {
    expect(stancesOf('Togo shot down two jets. Peru condemned the downing of the jets.')).toEqual([
      'PER condemnation TGO asserted',
    ]);
    expect(stancesOf('Togo shot down two jets. Peru condemned the blocking of the port.')).toEqual([
      'PER condemnation NONE asserted',
    ]);
    expect(stancesOf("Togo shelled the camp on Friday. Peru denounced Friday's attack.")).toEqual([
      'PER condemnation TGO asserted',
    ]);
    expect(stancesOf("Togo's congress voted to expel the envoy. Peru criticised the vote.")).toEqual([
      'PER condemnation TGO asserted',
    ]);
    expect(stancesOf('Togo jailed the lawyer for ten years. Peru criticised the verdict.')).toEqual([
      'PER condemnation TGO asserted',
    ]);
  });

  it('takes who rejects what a state did or passed to censure it', () => {
    expect(stancesOf('Togo closed its border. Peru rejected the move.')).toEqual([
      'PER condemnation TGO asserted',
    ]);
    expect(stancesOf('Togo proposed talks. Peru rejected the plan.')).toEqual([]);
  });

  it('gives help for the survivors of a disaster to the state that it struck', () => {
    expect(stancesOf('A quake struck Nepal on Friday. Peru will send relief to the survivors.')).toEqual([
      'PER assist NPL asserted',
    ]);
    expect(stancesOf('A quake struck Nepal on Friday. Peru sent tents to Mali.')).toEqual([
      'PER assist MLI delivered',
    ]);
  });

  it('takes whoever censures a state by name for somebody else than its government', () => {
    expect(stancesOf("Chad shelled the town. The government condemned Chad's attack.")).toEqual([
      'OTHER condemnation TCD asserted',
    ]);
    expect(stancesOf('Chad shelled the town. The government condemned the attack by Mali.')).toEqual([
      'TCD condemnation MLI asserted',
    ]);
  });

  it('gives an office that many capitals have to the state that the story begins with', () => {
    expect(
      stancesOf('India condemned the raid. Foreign Secretary Asha Rao accused Chad of helping the rebels.'),
    ).toContain('IND condemnation TCD asserted');
    expect(stancesOf('Kenyan troops fought back. The Ministry of Defence accused Chad of terror.')).toEqual([
      'KEN condemnation TCD asserted',
    ]);
    expect(stancesOf('The Ministry of Defence in Nairobi condemned the raid by Chad.')).toEqual([
      'KEN condemnation TCD asserted',
    ]);
    expect(stancesOf("The UK's Ministry of Defence condemned the raid by Chad.")).toEqual([
      'GBR condemnation TCD asserted',
    ]);
  });

  it('takes nobody for backed by those whom he accuses of it', () => {
    expect(stancesOf("Mali's rebels struck. Kenya accused Chad of helping them.")).toEqual([
      'KEN condemnation TCD asserted',
      'TCD assist OTHER delivered',
    ]);
  });

  it('reads a subject that a writer adds in brackets', () => {
    expect(stancesOf('"(The ministry) condemns the raid by Chad," he said in Accra.')).toEqual([
      'OTHER condemnation TCD asserted',
    ]);
  });

  it('takes no state for a "he" who speaks of it, unless he says what it wants', () => {
    expect(stancesOf('Chad has shelled Mali, he noted. He praised Peru.')).toEqual([
      'OTHER support PER asserted',
    ]);
    expect(
      stancesOf('While he said Chad remained committed to peace, he denounced the raid by Mali.'),
    ).toContain('TCD condemnation MLI asserted');
  });

  it('gives a ministry without a name to the capital that the story comes from', () => {
    expect(
      stancesOf('KHARTOUM (Reuters) - The Ministry of Foreign Affairs condemned the attack on London.'),
    ).toEqual(['SDN condemnation NONE asserted']);
    expect(stancesOf('Addis Ababa - The foreign ministry welcomed the accord of Kenya.')).toEqual([
      'ETH support KEN asserted',
    ]);
    expect(stancesOf('LONDON (AP) - The Kenyan government condemned the raid by Chad.')).toEqual([
      'KEN condemnation TCD asserted',
    ]);
  });

  it('does not take the object of a verb for its subject', () => {
    expect(stancesOf('Kenya told Ghana that it would stand by it.')).toEqual(['KEN support GHA asserted']);
  });

  it('does not take whom a quotation speaks of for who is quoted', () => {
    expect(stancesOf('"We condemn Ghana," he said.')).toEqual(['OTHER condemnation GHA asserted']);
    expect(stancesOf('"We condemn Ghana," the prime minister said.')).toEqual([
      'OTHER condemnation GHA asserted',
    ]);
  });

  it('finds an introduction behind a longer word and behind the bare surname', () => {
    const introduced = 'Kenyan Foreign Minister Amos Wako came to Accra. Wako condemned the Ghanaian raid.';
    expect(stancesOf(`The firm Wakonde grew. ${introduced}`)).toEqual(['KEN condemnation GHA asserted']);
    expect(stancesOf(`It was Wako who called. ${introduced}`)).toEqual(['KEN condemnation GHA asserted']);
  });

  const readings: readonly (readonly [why: string, text: string, expected: readonly string[]])[] = [
    ['takes "they" for both', 'Kenya and Ghana sent envoys to Lomé. They condemned the Malian police.', ['KEN condemnation MLI asserted', 'GHA condemnation MLI asserted']],
    ['takes "both sides" for the two who met', 'Kenya held talks with Ghana on Monday. Both sides condemned the Malian raid.', ['KEN condemnation MLI asserted', 'GHA condemnation MLI asserted']],
    ['congratulates the two countries one by one', 'Kenya and Ghana have signed the pact. Norway congratulated the two countries.', ['NOR support KEN asserted', 'NOR support GHA asserted']],
    ['leaves "the two countries" open where nobody was named', 'The two countries condemned the Malian raid.', ['OTHER condemnation MLI asserted']],
    ['knows the latter', 'Tension between Kenya and Ghana grew over the latter\'s support for the rebels.', ['GHA support OTHER asserted']],
    ['follows "he" past other sentences about him', 'The ambassador of Chad spoke first. He met the Kenyan minister. He condemned the Malian raid.', ['TCD condemnation MLI asserted']],
    ['takes "she" for the woman', 'Queen Amina of Ghana received the Kenyan king. She praised Norway.', ['GHA support NOR asserted']],
    ['takes "it" for the subject, not for a person', 'The Kenyan president met Ghana on Monday. It condemned the Malian raid.', ['GHA condemnation MLI asserted']],
    ['takes "his" for whoever holds the office before', 'The campaigners wrote to the home secretary. They criticised his decision.', ['OTHER condemnation GBR asserted']],
    ['hears who fired in "the launch"', 'Mali fired a missile on Monday. Kenya condemned the launch.', ['KEN condemnation MLI asserted']],
    ['takes no thing for a minister', 'The ballot was held on Monday. The minister condemned the Malian raid.', ['OTHER condemnation MLI asserted']],
    ['takes a rebel leader for nobody of the state before', 'Kenya held a ballot. The rebel leader condemned the Malian raid.', ['OTHER condemnation MLI asserted']],
    ['takes "the conservative leader" for the person named before', 'The visit by Kenyan President William Ruto began on Monday. The conservative leader condemned the Malian raid.', ['KEN condemnation MLI asserted']],
    ['takes "them" for the people named before', 'The Ghanaians marched. Norway supports them.', ['NOR support GHA asserted']],
    ['takes "the minister" for the one who spoke', 'Ghana\'s minister came to Nairobi. The minister condemned the Malian raid.', ['GHA condemnation MLI asserted']],
    ['takes "the group" for no state', 'Kenya lost ten men in the ambush. Norway condemned the group.', ['NOR condemnation OTHER asserted']],
    ['does not give "his" to several', 'Kenya and Ghana met. They welcomed his government.', ['KEN support OTHER asserted', 'GHA support OTHER asserted']],
    ['finds who is behind an attack', 'The Kenyan army shelled two villages. Norway denounced the attack.', ['NOR condemnation KEN asserted']],
    ['finds who is behind an attack of no state', 'Rebels shelled two villages. Norway denounced the attack.', ['NOR condemnation OTHER asserted']],
    ['finds who took the decision', 'Kenya has expelled the Malian observers. Norway criticised the decision.', ['NOR condemnation KEN asserted']],
    ['finds whose conduct "such policies" are', 'Kenya keeps its neighbours from the lake. Such policies are unacceptable, Norway said.', ['NOR condemnation KEN asserted']],
    ['finds what "this" points to', 'Kenya has annexed the valley. Norway said that this is unacceptable.', ['NOR condemnation KEN asserted']],
    ['knows no actor of what only happened', 'A bomb went off in Nairobi. Norway condemned the attack.', ['NOR condemnation NONE asserted']],
    ['never reads a deed as one\'s own target', 'Kenya has annexed the valley. Kenya welcomed the decision.', ['KEN support NONE asserted']],
    ['quotes on in the next sentence', '"We are angry," the Kenyan minister said. "We condemn the Malian raid."', ['KEN condemnation MLI asserted']],
    ['quotes before the speaker is named', '“We condemn the Malian raid. We will act. We will not rest,” the Kenyan minister went on.', ['KEN condemnation MLI asserted']],
    ['quotes whom the sentence is about', 'The Kenyan envoy was blunt: “We are angry. We condemn the Malian raid. We will act.”', ['KEN condemnation MLI asserted']],
    ['takes no quoted verb for the one that quotes', 'The Kenyan minister met the press. "I believe that our support for Ghana will last," he said.', ['KEN support GHA asserted']],
    ['takes "their" for whom the sentence before already calls "they"', 'The Ghanaians say that they blame Mali. Their rejection of the Kenyan plan is firm.', ['GHA condemnation MLI asserted', 'GHA condemnation KEN asserted']],
    ['knows "he" by the one person named later', 'He condemned the Malian raid. Foreign Minister Amos Wako of Kenya has said so before.', ['KEN condemnation MLI asserted']],
    ['takes no state for "his"', 'Trouble in Ghana grew. His rejection of the Malian plan was firm.', ['OTHER condemnation MLI asserted']],
    ['knows whose the same thing was', 'Norway supports the right of the Ghanaians to their land. Kenya also supports that right.', ['NOR support GHA asserted', 'KEN support GHA asserted']],
    ['passes over a president of nobody knows whom', 'This vexed Foreign Minister Amos Wako of Kenya. The president believes in growth. His government has backed the Malian plan.', ['KEN support MLI asserted']],
    ['takes "the move" for what is condemned before, not for the verdict', 'Kenya denounced Ghana\'s closure of the port. The move is unacceptable, Mali said.', ['KEN condemnation GHA asserted', 'MLI condemnation GHA asserted']],
    ['passes over a verdict that does not say on whom', 'Ghana has closed the port. Kenya condemned the move. Mali, too, deplored the decision.', ['KEN condemnation GHA asserted', 'MLI condemnation GHA asserted']],
    ['takes what is said for whoever said it', 'Kenya criticised Ghana over the port. Ghana called the criticism absurd.', ['KEN condemnation GHA asserted', 'GHA condemnation KEN asserted']],
    ['takes no praise for whom a wrong is laid on', 'Norway praised the patience of Kenya. Mali rejects this invasion.', ['NOR support KEN asserted', 'MLI condemnation NONE asserted']],
    ['knows who did what somebody is blamed for doing', 'Kenya blamed Ghana for closing the port. Mali deplored the closure.', ['KEN condemnation GHA asserted', 'MLI condemnation GHA asserted']],
    ['knows what is rejected by its pronoun', 'Kenya denounced the Ghanaian decision. Mali rejected it, too.', ['KEN condemnation GHA asserted', 'MLI condemnation GHA asserted']],
    ['knows what is laid before others', 'Ghana has tabled an amendment. Norway cannot support the text.', ['NOR support GHA withheld asserted']],
    ['knows who sent a delivery', 'Ghana shipped rifles to the rebels. Norway denounced the delivery.', ['GHA assist OTHER delivered', 'NOR condemnation GHA asserted']],
    ['knows the two countries past a sentence about another', 'Kenya and Ghana wrote the draft. Mali read it. Norway thanked the two countries.', ['NOR support KEN asserted', 'NOR support GHA asserted']],
    ['knows the other party', 'Ghana lost its harbour in the storm. Kenya stands by its neighbour.', ['KEN support GHA asserted']],
    ['leaves the other party open among several', 'Ghana and Mali lost their harbours. Kenya stands by its neighbour.', ['KEN support OTHER asserted']],
    ['helps the people of another state', 'Ghana lost its harbour. Kenya stands by its people.', ['KEN support GHA asserted']],
    ['condemns no decision of its own', 'Ghana has closed the port. Kenya condemned its decision.', ['KEN condemnation GHA asserted']],
    ['takes "the bloc" for what it was called before', 'The African Union met in Lomé. The bloc had much to do. It condemned the Malian raid.', ['AU condemnation MLI asserted']],
    ['takes "it" for the body that the clause before is about', 'Norway came first. The African Union was there, too. The Union works hard, and it has the support of Kenya.', ['KEN support AU asserted']],
    ['takes a step for what the sentence before tells', 'Ghana has freed the sailors. This is a step that Norway welcomes.', ['NOR support GHA asserted']],
    ['takes ministers for none of those whom they met', 'The ministers met their Kenyan counterpart in Nairobi. They condemned the Malian raid.', ['OTHER condemnation MLI asserted']],
    ['gives to "the country"', 'Ghana lost its harvest. Norway sent the country 300 tonnes of wheat.', ['NOR assist GHA delivered']],
    ['takes a country named by what it does for one that can act', 'We saw Ghana\'s deployment of tanks. That country also backs the rebels.', ['GHA support OTHER asserted']],
    ['knows what things "they" are', 'The sanctions of Ghana have hurt many. They are unjust, Norway said.', ['NOR condemnation GHA asserted']],
    ['calls "this" a crime', 'Ghana has shelled the port. Norway considers this a blatant aggression.', ['NOR condemnation GHA asserted']],
    ['knows a deed by a noun that begins otherwise', 'Ghana has expelled the Norwegian envoy. Mali deplored the expulsion.', ['MLI condemnation GHA asserted']],
    ['knows who travelled', 'Ghana\'s president flew to Bamako. Norway criticised the trip.', ['NOR condemnation GHA asserted']],
    ['takes another name of a deed for the deed', 'Ghana has shelled the harbour. Mali condemned what it called cowardly behaviour.', ['MLI condemnation GHA asserted']],
    ['takes "both governments" for both, whatever follows', 'Kenya and Ghana signed a truce. Norway congratulated both governments on it.', ['NOR support KEN asserted', 'NOR support GHA asserted']],
    ['takes "the two" for both', 'Kenya and Ghana signed a truce. Norway praised the two for it.', ['NOR support KEN asserted', 'NOR support GHA asserted']],
    ['takes "him" for none of those who are "she"', 'Ghana\'s minister met her Kenyan counterpart. She promised him more wheat.', ['GHA assist KEN asserted']],
    ['gives to hosts', 'Macron flew to Beirut. He pledged his hosts 50 million euros.', ['FRA assist LBN asserted']],
    ['knows who is to convene what is welcomed', 'Norway welcomes the summit to be convened by Kenya.', ['NOR support KEN asserted']],
    ['takes "our" for who is quoted', '"We have rebuilt our ports," the Kenyan minister said.', []],
    ['does the same', 'Ghana condemned the Malian junta. So did Norway and Chad.', ['GHA condemnation MLI asserted', 'NOR condemnation MLI asserted', 'TCD condemnation MLI asserted']],
    ['follows suit', 'Ghana condemned the Malian junta. Norway followed suit on Monday.', ['GHA condemnation MLI asserted', 'NOR condemnation MLI asserted']],
    ['does not do so', 'Ghana condemned the Malian junta. Norway did not do so.', ['GHA condemnation MLI asserted', 'NOR condemnation MLI withheld asserted']],
    ['tells once what several without a code do the same', 'Ghana condemned the Malian junta. Some governments or traders did so, too.', ['GHA condemnation MLI asserted', 'OTHER condemnation MLI asserted']],
    ['does nothing to oneself', 'Ghana condemned the Malian junta. Mali did so, too.', ['GHA condemnation MLI asserted']],
    ['does not take what goes with another verb for an echo', 'Ghana condemned the Malian junta. In doing so, Norway said, it had erred.', ['GHA condemnation MLI asserted']],
    ['does not do so in a word', 'Ghana condemned the Malian junta. Norway did not.', ['GHA condemnation MLI asserted', 'NOR condemnation MLI withheld asserted']],
    ['does so, too, in a word', 'Ghana condemned the Malian junta. Norway and Chad have, too.', ['GHA condemnation MLI asserted', 'NOR condemnation MLI asserted', 'TCD condemnation MLI asserted']],
    ['takes no thing for who does so', 'Ghana condemned the Malian junta. The rain did not.', ['GHA condemnation MLI asserted']],
    ['takes "the parties" for no one actor', 'Ghana met the press. Norway condemned the parties.', ['NOR condemnation OTHER asserted']],
    ['takes "we" for whoever issues the statement', 'Statement by the Ministry of Foreign Affairs of Kenya. We condemn the Ghanaian raid.', ['KEN condemnation GHA asserted']],
    ['does not take whom a statement is about for whose it is', 'Joint statement by Kenya and Chad on the situation in Mali. We condemn the Ghanaian raid.', ['KEN condemnation GHA asserted', 'TCD condemnation GHA asserted']],
    ['takes "we" for those who call themselves so', 'We, the leaders of the Arab League, met in Cairo. We condemn the Ghanaian raid.', ['LAS condemnation GHA asserted']],
    ['takes "we" for whoever issued the following statement', 'Kenya\'s foreign ministry issued the following statement. We condemn the Ghanaian raid.', ['KEN condemnation GHA asserted']],
    ['does not take a sentence about a statement for a heading', 'The statement by Kenya was long. We condemn the Ghanaian raid.', ['OTHER condemnation GHA asserted']],
    ['takes "the parties" for those who issue a communiqué', 'Joint communiqué of the Presidents of Kenya and Chad. The parties condemned the Ghanaian raid.', ['KEN condemnation GHA asserted', 'TCD condemnation GHA asserted']],
    ['takes "the leaders" for those who met', 'The presidents of Kenya and Chad met in Nairobi. The leaders praised Mali.', ['KEN support MLI asserted', 'TCD support MLI asserted']],
    ['takes "they" for the two leaders', 'Kenya\'s president met his Chadian counterpart. The two leaders dined late. They praised Mali.', ['KEN support MLI asserted', 'TCD support MLI asserted']],
    ['takes the two countries\' ministers for both', 'Kenya and Chad held talks. The two countries\' ministers praised Mali.', ['KEN support MLI asserted', 'TCD support MLI asserted']],
    ['lets nobody of the two condemn himself', 'Kenya and Chad held talks. They condemned both sides.', ['KEN condemnation TCD asserted', 'TCD condemnation KEN asserted']],
    ['takes a joint statement for both', 'Kenya and Chad held talks. A joint statement condemned Mali.', ['KEN condemnation MLI asserted', 'TCD condemnation MLI asserted']],
    ['does not take whom a declaration condemns for whose it is', 'Leaders of the Arab League met in Cairo. The declaration condemned Mali.', ['LAS condemnation MLI asserted']],
    ['knows a state by what it is like', 'Norway received envoys from Mali. It praised the landlocked West African country.', ['NOR support MLI asserted']],
    ['knows a former colony', 'Paris sent an envoy to Mali. France condemned the former French colony.', ['FRA condemnation MLI asserted']],
    ['takes every country of a kind for none that was named', 'Norway received envoys from Mali. Chad praised the most vulnerable island nation.', ['TCD support OTHER asserted']],
    ['knows an organisation by how many its members are', 'ECOWAS met in Abuja. The 15-nation regional bloc condemned Mali.', ['ECOWAS condemnation MLI asserted']],
    ['takes an armed group for no organisation', 'ECOWAS met in Abuja. The armed group condemned Mali.', ['OTHER condemnation MLI asserted']],
    ['knows whose side somebody comes to', 'Mali was flooded. Norway and Chad rallied to their neighbour\'s side.', ['NOR support MLI asserted', 'TCD support MLI asserted']],
    ['knows the guest', 'Mali\'s president came to Oslo. The Norwegian king praised his guest.', ['NOR support MLI asserted']],
    ['hits back at whoever accused', 'Ghana accused Mali of theft. Mali hit back within hours.', ['GHA condemnation MLI asserted', 'MLI condemnation GHA asserted']],
    ['reacts to nobody where nobody accused', 'Ghana praised Mali. Mali reacted with fury.', ['GHA support MLI asserted']],
    ['echoes a condemnation', 'Ghana condemned the Malian junta. Norway echoed the criticism.', ['GHA condemnation MLI asserted', 'NOR condemnation MLI asserted']],
    ['echoes no condemnation where somebody was praised', 'Ghana praised the Malian junta. Norway joined in the criticism.', ['GHA support MLI asserted']],
    ['declines to do so', 'Ghana condemned the Malian junta. Norway declined to do so.', ['GHA condemnation MLI asserted', 'NOR condemnation MLI withheld asserted']],
    ['takes a refusal for a decision', 'Ghana will not open its port. The announcement drew an angry response from Mali.', ['MLI condemnation GHA asserted']],
    ['takes no refusal for an attack', 'Ghana will not open its port. The attack drew an angry response from Mali.', ['MLI condemnation NONE asserted']],
    ['gives a pact to those who signed it', 'Ghana signed a fishing pact with Chad. Mali called the agreement shameful.', ['MLI condemnation GHA asserted', 'MLI condemnation TCD asserted']],
    ['endorses the proposal and not whoever backs it', 'Chad voiced backing for Ghana\'s proposal. Mali has declined to endorse it.', ['TCD support GHA asserted', 'MLI support GHA withheld asserted']],
    ['protests against what was done', 'Ghana closed its port. Mali recalled its ambassador in protest.', ['MLI condemnation GHA asserted']],
    ['does not say which of two deeds is protested against', 'Ghana sued Chad and called for a vote. Mali voiced outrage.', ['MLI condemnation NONE asserted']],
    ['takes "it" for what was done', 'Ghana closed its port. Mali said it was a stab in the back.', ['MLI condemnation GHA asserted']],
    ['takes "this" for what the sentence opens with', 'Speaking about Ghana\'s decision, the Malian minister said this was unacceptable.', ['MLI condemnation GHA asserted']],
    ['takes what is quoted for what it refers to', '"We condemn this aggression," Mali\'s ministry said, referring to the Ghanaian strikes.', ['MLI condemnation GHA asserted']],
    ['accuses whoever it is said to have done it', 'The Malian minister complained that Ghana held his men and accused it of theft.', ['MLI condemnation GHA asserted']],
    ['goes on with what is said to have been said', 'Mali said that Ghana praised Chad and condemned Norway.', ['GHA support TCD asserted', 'GHA condemnation NOR asserted']],
    ['knows the North and the South', 'North Korea fired a rocket. The South\'s army condemned the launch.', ['KOR condemnation PRK asserted']],
    ['leaves the South open in other stories', 'Kenya fired a rocket. The South condemned the launch.', ['OTHER condemnation KEN asserted']],
    ['offers help to those in need', 'Mali was hit by a flood. Ghana has offered to help.', ['GHA assist MLI asserted']],
    ['takes rights groups for no state\'s', 'Rights groups in Nairobi denounced the Malian law.', ['OTHER condemnation MLI asserted']],
    ['takes a plan for his who had the idea', 'Norway praised Ghana\'s proposal. Mali\'s envoy came late. Chad said the plan was a recipe for chaos.', ['NOR support GHA asserted', 'TCD condemnation GHA asserted']],
    ['takes the bill and the law for one', 'Ghana passed a bill on the press. Mali denounced the law.', ['MLI condemnation GHA asserted']],
    ['joins the chorus', 'Ghana condemned the Malian junta. Even Norway joined the chorus of disapproval.', ['GHA condemnation MLI asserted', 'NOR condemnation MLI asserted']],
    ['takes a government by a name for nobody else\'s', 'Norway criticised the Mensah government.', ['NOR condemnation OTHER asserted']],
    ['condemns what it calls an act of war', 'Ghana shelled Bamako. Mali vowed to answer what it called a blatant act of war.', ['MLI condemnation GHA asserted']],
    ['retaliates against what it calls unfriendly', 'Ghana closed its port. Mali vowed to retaliate against what it called an unfriendly act.', ['MLI condemnation GHA asserted']],
    ['takes nobody who speaks for whoever fights', 'Ghana shelled Bamako. Chad\'s envoy posted that he was late. Norway called the operation regrettable.', ['NOR condemnation GHA asserted']],
    ['takes "such steps" for those told of before', 'Ghana closed its port. The talks were short. Mali condemned such steps.', ['MLI condemnation GHA asserted']],
    ['knows the two states of a story', 'Ghana shelled Bamako. The shops were empty. Prices rose. Buses stood still. Norway has offered its good offices to the two countries.', ['NOR assist GHA asserted', 'NOR assist MLI asserted']],
    ['takes counterparts for those of the story', 'The rulers of Mali held on. Chad and Norway protested. Guinea\'s leaders expressed solidarity with their counterparts.', ['GIN support MLI asserted']],
    ['takes the leaders for those of whoever issues it', 'Final communiqué of the Arab Summit. The leaders condemned the Ghanaian raid. They hailed Mali. The summit praised Chad.', ['LAS condemnation GHA asserted', 'LAS support MLI asserted', 'LAS support TCD asserted']],
    ['hears who "we" are before the heading', 'Joint statement of the Visegrad Group and Ghana. We, the ministers of Poland and Slovakia, met in Accra. We condemn the Malian raid.', ['POL condemnation MLI asserted', 'SVK condemnation MLI asserted']],
    ['takes the island nation for an island', 'Mali sent tents to Fiji and spoke to Chad. Norway praised the island nation.', ['MLI assist FJI delivered', 'NOR support FJI asserted']],
    ['takes a word that objects have of their own for a word', 'Kenya met Ghana. The constructor country praised Mali. The two constructor states left.', ['KEN support MLI asserted']],
    ['takes the Gulf state for one on the Gulf', 'Norway met envoys from Oman and Chad. Togo praised the Gulf state.', ['TGO support OMN asserted']],
    ['takes the president for the envoy\'s own', 'The Ghanaian president came to Bamako. The Kenyan envoy told reporters that the president supported Chad.', ['KEN support TCD asserted']],
    ['looks past a verdict on nobody known', 'Ghana closed its port. Norway condemned the looters. Mali called the move hostile.', ['NOR condemnation OTHER asserted', 'MLI condemnation GHA asserted']],
    ['hails a declaration for those who make it', 'Kenya has recognised the state of Mali in a declaration hailed by Chad.', ['KEN support MLI asserted', 'TCD support KEN asserted']],
    ['does so at once, and not what was done before', 'Kenya thanked Chad for its tents. Ghana fired drones at Bamako, and it did so at night.', ['KEN support TCD asserted', 'TCD assist KEN delivered']],
    ['takes "he" for none of whom he speaks', 'The Kenyan minister, Amos Wako, backed Chad. "We applaud President Mensah of Ghana," he said.', ['KEN support TCD asserted', 'KEN support GHA asserted']],
    ['takes the two leaders for those told of one by one', 'The Kenyan president stayed away. The president of Ghana pulled out of the summit, too. Chad praised the two leaders.', ['TCD support GHA asserted', 'TCD support KEN asserted']],
    ['takes a Caribbean nation for one there', 'Jamaica spoke to Kenya and Ghana. Chad praised the Caribbean nation.', ['TCD support JAM asserted']],
    ['takes a government with a capital for nobody by that name', 'The Union met. The Malian Government has shelled Accra. It condemned Norway.', ['MLI condemnation NOR asserted']],
    ['takes the ruling party for that of the story', 'Mali passed a law. Norway and Chad spoke. The ruling party denounced Norway.', ['MLI condemnation NOR asserted']],
  ]; // biome-ignore format: a table
  it.each(readings)('%s', (_why, text, expected) => {
    expect(stancesOf(text)).toEqual(expected);
  });
});
