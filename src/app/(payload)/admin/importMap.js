import { Unsaid as Unsaid_f8da8abadd26624e2f15217660bef8f1 } from '../../../../src/desk/Versions/Unsaid'
import { ArticleNotices as ArticleNotices_02a3c3c75238fc7420e8a9cf53c3c3da } from '../../../../src/desk/ArticleNotices'
import { FilesIn as FilesIn_72e9bf5ab7c98c700450741e85854343 } from '../../../../src/desk/Word'
import { HeadingLength as HeadingLength_3ab8469cc83068814772d18842d0c621 } from '../../../../src/desk/HeadingLength'
import { HeadlineCell as HeadlineCell_29650fa95612c6e0cf66bb8c7422845f } from '../../../../src/desk/cells'
import { ReporterPick as ReporterPick_b16da5fae77c6fbbe507525581582b57 } from '../../../../src/desk/ReporterPick'
import { NamesCell as NamesCell_29650fa95612c6e0cf66bb8c7422845f } from '../../../../src/desk/cells'
import { PersonRowLabel as PersonRowLabel_455b4c66d4d66f211f5a64c428c18391 } from '../../../../src/desk/PersonRowLabel'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BodyEditorClient as BodyEditorClient_3b379fc80dd4293bd29f9b6dfefa5475 } from '../../../../src/desk/BodyEditor'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ArticleHistory as ArticleHistory_a5d6b39eb309c71eeceedef5c047497a } from '../../../../src/desk/ArticleHistory'
import { MomentCell as MomentCell_29650fa95612c6e0cf66bb8c7422845f } from '../../../../src/desk/cells'
import { MomentField as MomentField_c2e964d6a4b9c8b7bd7b5200b85e4d71 } from '../../../../src/desk/Moment'
import { StageCell as StageCell_29650fa95612c6e0cf66bb8c7422845f } from '../../../../src/desk/cells'
import { Standing as Standing_beeec29cff8c7c10a6e8840ddecaed11 } from '../../../../src/desk/Standing'
import { ClosedSection as ClosedSection_1c4181194370df52bd0f0d4f692347d7 } from '../../../../src/desk/Standing/ClosedSection'
import { Slug as Slug_808ba6c6f96e95be000c35111700c09f } from '../../../../src/desk/Standing/Slug'
import { WordCount as WordCount_fcd0e953cd6295817d0b6c2fbec83d0c } from '../../../../src/desk/Standing/WordCount'
import { NewTitle as NewTitle_b5af8eb98cfb6de5760fedf5ab26d978 } from '../../../../src/desk/NewTitle'
import { ArticleActions as ArticleActions_2f7234df963b9db55e13e3092940b523 } from '../../../../src/desk/ArticleActions'
import { ShareDraft as ShareDraft_30d4ff59b51e8bf64388d502d21ac559 } from '../../../../src/desk/ShareDraft'
import { ArticleView as ArticleView_220b21a9e0c7942edb4039a88fde730f } from '../../../../src/desk/ArticleView'
import { LivePreview as LivePreview_4d4050f5b6adfa87e87e29b2568ae057 } from '../../../../src/desk/LivePreview'
import { Versions as Versions_99bda4a4a1bb3a1332b2b2a193d4e993 } from '../../../../src/desk/Versions'
import { Review as Review_d53816dda08db97253e2cd66bad1e65f } from '../../../../src/desk/Review'
import { ReviewTab as ReviewTab_04f0843c0b6be7dd7b24b60ccb9809f1 } from '../../../../src/desk/Review/ReviewTab'
import { ReviewSheet as ReviewSheet_0fd7a50e5b0cfe185da954d95817f28d } from '../../../../src/desk/ReviewSheet'
import { ReviewSheetTab as ReviewSheetTab_f13de0220c7aa06af266eef09ed6f5f6 } from '../../../../src/desk/ReviewSheet/ReviewSheetTab'
import { ArticlesCell as ArticlesCell_29650fa95612c6e0cf66bb8c7422845f } from '../../../../src/desk/cells'
import { PageLayout as PageLayout_f801f9105bae908fb85a462a046b697a } from '../../../../src/desk/PageLayout'
import { PageLayoutTab as PageLayoutTab_829b77c9291464d27645ea17a1bbc2eb } from '../../../../src/desk/PageLayout/PageLayoutTab'
import { ImportLink as ImportLink_ad1e931317d358d41adc5b57bfcf5633 } from '../../../../src/desk/ImportPage/ImportLink'
import { ImportPage as ImportPage_6d03c4c1077732464c7778d60145bfb9 } from '../../../../src/desk/ImportPage'
import { FilenameCell as FilenameCell_29650fa95612c6e0cf66bb8c7422845f } from '../../../../src/desk/cells'
import { ProgramKey as ProgramKey_3ea64e6c22bb6b1e3f08ceb7e74046b6 } from '../../../../src/desk/ProgramKey'
import { SecondFactor as SecondFactor_387c7ac7baa04ea4ae4aabadedc42045 } from '../../../../src/desk/SecondFactor'
import { LatestSignIns as LatestSignIns_0c6ad0dcc727ecb320d33afb3f9881d5 } from '../../../../src/desk/LatestSignIns'
import { SubjectField as SubjectField_a71877f21811165a8764ac85254945a4 } from '../../../../src/desk/ActivityEntry'
import { ChangedFields as ChangedFields_a71877f21811165a8764ac85254945a4 } from '../../../../src/desk/ActivityEntry'
import { Icon as Icon_60eea16d89089498696ca89ae480ecdd } from '../../../../src/desk/Masthead/Icon'
import { Logo as Logo_02684b751117b8b3c88dfeef7c21830e } from '../../../../src/desk/Masthead/Logo'
import { Bell as Bell_3734bc13d821c83e6a78034d83fe1cbc } from '../../../../src/desk/Bell'
import { DeskLinks as DeskLinks_1a450fbaf9aeb39a0348a86d12bf6a28 } from '../../../../src/desk/DeskLinks'
import { BrowserTheme as BrowserTheme_ad75343d5632742977d99d0b2ec1f7c2 } from '../../../../src/desk/BrowserTheme'
import { NewsroomClock as NewsroomClock_84b2e012d3bb3323f4ccd5fae7461616 } from '../../../../src/desk/NewsroomClock'
import { WayBack as WayBack_177e1ebcd9100471e91281e2f18a9767 } from '../../../../src/desk/WayBack'
import { ControlNames as ControlNames_0a9b724f91ca45a9421fb3ae045d3e77 } from '../../../../src/desk/ControlNames'
import { Desk as Desk_6fd380245fa57d5b7dbd80545bc4b4fd } from '../../../../src/desk/Desk'
import { SignIn as SignIn_948cd37088e160f4f78fdb2dbcf3d963 } from '../../../../src/desk/SignIn'
import { BoardView as BoardView_27e213296e1f62efc36c3e8e309bb8c3 } from '../../../../src/desk/Board'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/desk/Versions/Unsaid#Unsaid": Unsaid_f8da8abadd26624e2f15217660bef8f1,
  "/src/desk/ArticleNotices#ArticleNotices": ArticleNotices_02a3c3c75238fc7420e8a9cf53c3c3da,
  "/src/desk/Word#FilesIn": FilesIn_72e9bf5ab7c98c700450741e85854343,
  "/src/desk/HeadingLength#HeadingLength": HeadingLength_3ab8469cc83068814772d18842d0c621,
  "/src/desk/cells#HeadlineCell": HeadlineCell_29650fa95612c6e0cf66bb8c7422845f,
  "/src/desk/ReporterPick#ReporterPick": ReporterPick_b16da5fae77c6fbbe507525581582b57,
  "/src/desk/cells#NamesCell": NamesCell_29650fa95612c6e0cf66bb8c7422845f,
  "/src/desk/PersonRowLabel#PersonRowLabel": PersonRowLabel_455b4c66d4d66f211f5a64c428c18391,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/desk/BodyEditor#BodyEditorClient": BodyEditorClient_3b379fc80dd4293bd29f9b6dfefa5475,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/desk/ArticleHistory#ArticleHistory": ArticleHistory_a5d6b39eb309c71eeceedef5c047497a,
  "/src/desk/cells#MomentCell": MomentCell_29650fa95612c6e0cf66bb8c7422845f,
  "/src/desk/Moment#MomentField": MomentField_c2e964d6a4b9c8b7bd7b5200b85e4d71,
  "/src/desk/cells#StageCell": StageCell_29650fa95612c6e0cf66bb8c7422845f,
  "/src/desk/Standing#Standing": Standing_beeec29cff8c7c10a6e8840ddecaed11,
  "/src/desk/Standing/ClosedSection#ClosedSection": ClosedSection_1c4181194370df52bd0f0d4f692347d7,
  "/src/desk/Standing/Slug#Slug": Slug_808ba6c6f96e95be000c35111700c09f,
  "/src/desk/Standing/WordCount#WordCount": WordCount_fcd0e953cd6295817d0b6c2fbec83d0c,
  "/src/desk/NewTitle#NewTitle": NewTitle_b5af8eb98cfb6de5760fedf5ab26d978,
  "/src/desk/ArticleActions#ArticleActions": ArticleActions_2f7234df963b9db55e13e3092940b523,
  "/src/desk/ShareDraft#ShareDraft": ShareDraft_30d4ff59b51e8bf64388d502d21ac559,
  "/src/desk/ArticleView#ArticleView": ArticleView_220b21a9e0c7942edb4039a88fde730f,
  "/src/desk/LivePreview#LivePreview": LivePreview_4d4050f5b6adfa87e87e29b2568ae057,
  "/src/desk/Versions#Versions": Versions_99bda4a4a1bb3a1332b2b2a193d4e993,
  "/src/desk/Review#Review": Review_d53816dda08db97253e2cd66bad1e65f,
  "/src/desk/Review/ReviewTab#ReviewTab": ReviewTab_04f0843c0b6be7dd7b24b60ccb9809f1,
  "/src/desk/ReviewSheet#ReviewSheet": ReviewSheet_0fd7a50e5b0cfe185da954d95817f28d,
  "/src/desk/ReviewSheet/ReviewSheetTab#ReviewSheetTab": ReviewSheetTab_f13de0220c7aa06af266eef09ed6f5f6,
  "/src/desk/cells#ArticlesCell": ArticlesCell_29650fa95612c6e0cf66bb8c7422845f,
  "/src/desk/PageLayout#PageLayout": PageLayout_f801f9105bae908fb85a462a046b697a,
  "/src/desk/PageLayout/PageLayoutTab#PageLayoutTab": PageLayoutTab_829b77c9291464d27645ea17a1bbc2eb,
  "/src/desk/ImportPage/ImportLink#ImportLink": ImportLink_ad1e931317d358d41adc5b57bfcf5633,
  "/src/desk/ImportPage#ImportPage": ImportPage_6d03c4c1077732464c7778d60145bfb9,
  "/src/desk/cells#FilenameCell": FilenameCell_29650fa95612c6e0cf66bb8c7422845f,
  "/src/desk/ProgramKey#ProgramKey": ProgramKey_3ea64e6c22bb6b1e3f08ceb7e74046b6,
  "/src/desk/SecondFactor#SecondFactor": SecondFactor_387c7ac7baa04ea4ae4aabadedc42045,
  "/src/desk/LatestSignIns#LatestSignIns": LatestSignIns_0c6ad0dcc727ecb320d33afb3f9881d5,
  "/src/desk/ActivityEntry#SubjectField": SubjectField_a71877f21811165a8764ac85254945a4,
  "/src/desk/ActivityEntry#ChangedFields": ChangedFields_a71877f21811165a8764ac85254945a4,
  "/src/desk/Masthead/Icon#Icon": Icon_60eea16d89089498696ca89ae480ecdd,
  "/src/desk/Masthead/Logo#Logo": Logo_02684b751117b8b3c88dfeef7c21830e,
  "/src/desk/Bell#Bell": Bell_3734bc13d821c83e6a78034d83fe1cbc,
  "/src/desk/DeskLinks#DeskLinks": DeskLinks_1a450fbaf9aeb39a0348a86d12bf6a28,
  "/src/desk/BrowserTheme#BrowserTheme": BrowserTheme_ad75343d5632742977d99d0b2ec1f7c2,
  "/src/desk/NewsroomClock#NewsroomClock": NewsroomClock_84b2e012d3bb3323f4ccd5fae7461616,
  "/src/desk/WayBack#WayBack": WayBack_177e1ebcd9100471e91281e2f18a9767,
  "/src/desk/ControlNames#ControlNames": ControlNames_0a9b724f91ca45a9421fb3ae045d3e77,
  "/src/desk/Desk#Desk": Desk_6fd380245fa57d5b7dbd80545bc4b4fd,
  "/src/desk/SignIn#SignIn": SignIn_948cd37088e160f4f78fdb2dbcf3d963,
  "/src/desk/Board#BoardView": BoardView_27e213296e1f62efc36c3e8e309bb8c3,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
